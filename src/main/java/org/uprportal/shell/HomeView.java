package org.uprportal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.platform.ui.Page;

/** Three answers in five seconds: what do I have to do, where do we stand, what changed. */
@Route("")
@AnonymousAllowed
class HomeView extends Page implements BeforeEnterObserver {

    private final transient CurrentActor actor;
    private final transient ObjectProvider<HomeCard> cards;

    HomeView(CurrentActor actor, ObjectProvider<HomeCard> cards) {
        super("shell.welcome");
        this.actor = actor;
        this.cards = cards;
        addClassName("upr-home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var who = actor.get();
        if (who.signedIn()) {
            title(getTranslation("shell.home", who.name()));
        } else {
            title(getTranslation("shell.welcome"));
            lead("shell.welcome.lead");
        }
        cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .forEach(card -> card.card().ifPresent(this::add));
    }
}
