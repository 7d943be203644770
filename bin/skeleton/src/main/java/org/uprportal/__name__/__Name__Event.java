package org.uprportal.__name__;

import java.time.Instant;
import org.uprportal.party.PartyId;

/** What happens to it. */
public sealed interface __Name__Event {

    /** Which one. */
    __Name__Id id();

    /** It has been begun. */
    record Opened(__Name__Id id, Instant until) implements __Name__Event {}

    /** Its party has done it. */
    record Finished(__Name__Id id) implements __Name__Event {}

    /** It was not done in time. */
    record Lapsed(__Name__Id id, PartyId party, String title) implements __Name__Event {}
}
