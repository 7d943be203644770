package org.uprportal.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.uprportal.identity.CurrentActor;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.platform.ui.Page;

/** Three answers in five seconds: what do I have to do, where do we stand, what changed. */
@Route("")
@AnonymousAllowed
class HomeView extends Page {

    HomeView(CurrentActor actor, ObjectProvider<HomeCard> cards) {
        super(actor.get().signedIn() ? "shell.home" : "shell.welcome");
        addClassName("upr-home");
        var who = actor.get();
        if (!who.signedIn()) {
            lead("shell.welcome.lead");
        }
        cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .forEach(card -> card.card().ifPresent(this::add));
    }
}
