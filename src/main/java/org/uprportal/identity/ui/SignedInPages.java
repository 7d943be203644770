package org.uprportal.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.uprportal.identity.Actor;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.MemberEvent;
import org.uprportal.identity.MemberRole;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.People;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.SignedIn;

/**
 * The pages that are open now, by person. Whoever may not act any more is shown the way in, and nothing else; whoever acts
 * in another role, or for another party, gets the page anew. On this server at once, by the event of the change; for
 * changes made on another server by a round every few seconds ({@link SignedInPagesRounds}).
 */
@Component
class SignedInPages implements VaadinServiceInitListener {

    private final Map<UI, Standing> open = new ConcurrentHashMap<>();
    private final People people;
    private final CurrentActor actor;
    private final String door;

    SignedInPages(People people, CurrentActor actor, ObjectProvider<ClientRegistrationRepository> identityProvider) {
        this.people = people;
        this.actor = actor;
        // The identity provider still knows a suspended person and would send them round in circles.
        this.door = identityProvider.getIfAvailable() == null ? "/sign-in" : "/";
    }

    String door() {
        return door;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            opened.getUI().addBeforeEnterListener(this::entered);
            opened.getUI().addDetachListener(closed -> open.remove(opened.getUI()));
        });
    }

    private void entered(BeforeEnterEvent event) {
        var now = standing(actor.get());
        if (now.isPresent()) {
            open.put(event.getUI(), now.get());
            return;
        }
        open.remove(event.getUI());
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn) {
            event.forwardToUrl(door);
        }
    }

    @TransactionalEventListener
    void on(MemberEvent changed) {
        look();
    }

    /** Compares what each open page was shown for with what is true now. */
    void look() {
        var now = new HashMap<PersonId, Optional<Standing>>();
        open.forEach((ui, shown) -> {
            var present =
                    now.computeIfAbsent(shown.person(), one -> people.actor(one).flatMap(SignedInPages::standing));
            if (present.isEmpty()) {
                open.remove(ui);
                ui.access(() -> ui.getPage().setLocation(door));
            } else if (!present.get().equals(shown)) {
                open.put(ui, present.get());
                ui.access(() -> ui.getPage().reload());
            }
        });
    }

    private static Optional<Standing> standing(Actor who) {
        return who.person() == null || who.party() == null
                ? Optional.empty()
                : Optional.of(new Standing(who.person(), who.party().id(), who.role()));
    }

    private record Standing(PersonId person, PartyId party, MemberRole role) {}
}
