package org.uprportal.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskCount;
import org.uprportal.inbox.TaskFilter;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.state.ui.StateNames;

/** The first answer of the home page: what do I have to do? */
@org.springframework.stereotype.Component
class TasksCard implements HomeCard {

    private static final int SHOWN = 5;

    private final Inbox inbox;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final StateNames states;

    TasksCard(Inbox inbox, CurrentActor actor, PortalClock clock, StateNames states) {
        this.inbox = inbox;
        this.actor = actor;
        this.clock = clock;
        this.states = states;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card() {
        var who = actor.get();
        if (!who.signedIn()) {
            return Optional.empty();
        }
        var all = inbox.counts().stream().mapToInt(TaskCount::count).sum();
        var card = new Card("inbox.whatToDo");
        if (all == 0) {
            card.add(new EmptyState("inbox.empty"));
        } else {
            card.with(new RouterLink(card.getTranslation("inbox.all", all), InboxView.class));
            card.add(new TaskList(
                    inbox.mine(TaskFilter.ALL, 0, SHOWN), clock.instant(), who.person(), states::nameOf, null, true));
        }
        return Optional.of(card);
    }
}
