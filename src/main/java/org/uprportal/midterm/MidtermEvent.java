package org.uprportal.midterm;

import java.time.Instant;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** What happens to a mid-term report of others than the State. */
public sealed interface MidtermEvent {

    /** Which version. */
    MidtermId id();

    /** Whose it is. */
    PartyId author();

    /** In which cycle. */
    CycleId cycle();

    /** It is begun. */
    record Begun(MidtermId id, PartyId author, CycleId cycle, Instant until) implements MidtermEvent {}

    /** Somebody asks a second person of the author to approve. @param alone whether there is none, so that it is published */
    record ApprovalAsked(MidtermId id, PartyId author, CycleId cycle, boolean alone) implements MidtermEvent {}

    /** The second person sends it back. */
    record SentBack(MidtermId id, PartyId author, CycleId cycle) implements MidtermEvent {}

    /** It is public. @param number 1 for the first version */
    record Published(MidtermId id, PartyId author, CycleId cycle, StateCode state, int number)
            implements MidtermEvent {}

    /** Its author withdraws it in public. */
    record Withdrawn(MidtermId id, PartyId author, CycleId cycle, StateCode state) implements MidtermEvent {}

    /** Its author throws the draft away. */
    record ThrownAway(MidtermId id, PartyId author, CycleId cycle) implements MidtermEvent {}

    /** It was not published in time. @param cycleClosed whether its cycle was closed first */
    record Lapsed(MidtermId id, PartyId author, CycleId cycle, boolean cycleClosed) implements MidtermEvent {}
}
