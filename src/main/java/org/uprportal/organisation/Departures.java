package org.uprportal.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.Members;
import org.uprportal.inbox.HandOvers;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;

/** A change of staff: somebody goes, and a colleague takes over their open tasks, both in one step or not at all. */
@Service
@Transactional
public class Departures {

    private final Members members;
    private final HandOvers handOvers;
    private final CurrentActor actor;

    Departures(Members members, HandOvers handOvers, CurrentActor actor) {
        this.members = members;
        this.handOvers = handOvers;
        this.actor = actor;
    }

    /**
     * The actor leaves.
     *
     * @param successor who gets their open tasks; null gives them back to the group
     * @return how many tasks the successor has got
     * @throws org.uprportal.account.MemberRefused where they are the last active owner
     * @throws NotAllowed where the successor is not active in the same party
     */
    public int leave(@Nullable PersonId successor, String note) {
        var me = actor.get().person();
        NotAllowed.unless(me != null);
        var given = successor == null ? 0 : handOvers.handOverAll(me, successor, note);
        members.leave();
        return given;
    }

    /**
     * Somebody is removed.
     *
     * @param successor who gets their open tasks; null gives them back to the group
     * @return how many tasks the successor has got
     * @throws org.uprportal.account.MemberRefused where they are the last active owner, or the actor
     * @throws NotAllowed for anybody who does not manage the party's people, and where the successor is not active in it
     */
    public int remove(PersonId person, @Nullable PersonId successor, String note) {
        var given = successor == null ? 0 : handOvers.handOverAll(person, successor, note);
        members.remove(person);
        return given;
    }
}
