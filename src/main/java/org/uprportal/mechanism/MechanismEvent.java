package org.uprportal.mechanism;

import java.time.LocalDate;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** What happens to a mechanism. */
public sealed interface MechanismEvent {

    /** Which mechanism. */
    MechanismId id();

    /** It is set up, or confirmed; it is asked about again a year after that day. */
    record Confirmed(MechanismId id, LocalDate on, boolean first) implements MechanismEvent {}

    /** A party sits in it from now on, or in another part than before. */
    record Seated(MechanismId id, PartyId party, SeatPart part) implements MechanismEvent {}

    /** A party does not sit in it any more. */
    record Left(MechanismId id, PartyId party) implements MechanismEvent {}

    /** Nobody has said that it still is so; the focal point has been told. */
    record Silent(MechanismId id, StateCode state) implements MechanismEvent {}
}
