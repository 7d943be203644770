package org.uprportal.inbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.MemberEvent;

/** Nobody's tasks are stuck with somebody who may not act any more. */
@Component
class MemberFollower {

    private final HandOvers handOvers;
    private final Substitutions substitutions;

    MemberFollower(HandOvers handOvers, Substitutions substitutions) {
        this.handOvers = handOvers;
        this.substitutions = substitutions;
    }

    @EventListener
    void on(MemberEvent.Left left) {
        handOvers.giveBackAll(left.person());
        substitutions.forget(left.person());
    }

    @EventListener
    void on(MemberEvent.Suspended suspended) {
        handOvers.giveBackAll(suspended.person());
    }
}
