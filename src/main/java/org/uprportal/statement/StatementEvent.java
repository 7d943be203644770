package org.uprportal.statement;

import java.time.Instant;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/** What happens to a joint statement. */
public sealed interface StatementEvent {

    /** Which one. */
    StatementId id();

    /** Its title. */
    String title();

    /** It can be signed. */
    record Opened(StatementId id, CycleId cycle, PartyId author, String title, Instant until)
            implements StatementEvent {}

    /** Its text has changed: who has signed is asked again. */
    record Changed(StatementId id, String title, Instant until) implements StatementEvent {}

    /** It ends earlier. */
    record Shortened(StatementId id, String title, Instant until) implements StatementEvent {}

    /** It is frozen and with the body it addresses. */
    record Sent(StatementId id, PartyId author, PartyId addressee, String title, Instant due)
            implements StatementEvent {}

    /** Nobody else signed it in time, or its cycle was closed first. */
    record Lapsed(StatementId id, PartyId author, String title, boolean cycleClosed) implements StatementEvent {}

    /** Whoever drafted it has taken it back. */
    record TakenBack(StatementId id, PartyId author, String title) implements StatementEvent {}

    /** No answer came, a while after it was due. */
    record Silent(StatementId id, PartyId addressee, String title) implements StatementEvent {}

    /** It is answered. */
    record Answered(StatementId id, PartyId author, String title) implements StatementEvent {}
}
