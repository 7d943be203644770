package org.uprportal.meeting;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.InboxEvent;

/** A decision whose day has gone by is a matter of all who took it, not of its owner alone. */
@Component
class OverdueFollower {

    private final DecisionRepository decisions;

    OverdueFollower(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @EventListener
    void on(InboxEvent.Overdue overdue) {
        decisions.findById(overdue.subject()).ifPresent(one -> {
            one.late();
            decisions.save(one);
        });
    }
}
