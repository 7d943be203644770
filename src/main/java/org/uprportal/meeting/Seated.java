package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Relation;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.vault.Pseudonym;
import org.uprportal.vault.Pseudonyms;

/** Which registrations are the actor's organisation's own, under its name or a pseudonym that only the vault ties to it. */
@Component
class Seated {

    private final SeatRepository seats;
    private final Pseudonyms pseudonyms;
    private final CurrentActor actor;
    private final Access access;

    Seated(SeatRepository seats, Pseudonyms pseudonyms, CurrentActor actor, Access access) {
        this.seats = seats;
        this.pseudonyms = pseudonyms;
        this.actor = actor;
        this.access = access;
    }

    /** The newest registration for the meeting; the one that is open, where there are two. */
    Optional<Seat> latest(Meeting meeting) {
        var party = actor.get().party();
        if (party == null) {
            return Optional.empty();
        }
        var named = seats.findFirstByMeetingIdAndPartyIdOrderByTurnDesc(
                meeting.id().value(), party.id().value());
        if (!meeting.veils()) {
            return named;
        }
        var all = new ArrayList<Seat>(named.stream().toList());
        pseudonyms
                .mine(List.of(meeting.id().value()))
                .forEach(one -> seats.findFirstByMeetingIdAndPartyIdOrderByTurnDesc(
                                meeting.id().value(), one.value())
                        .ifPresent(all::add));
        return all.stream()
                .max(Comparator.<Seat, Boolean>comparing(one -> one.status().open())
                        .thenComparing(Seat::turn));
    }

    /** Under which pseudonyms the actor's organisation takes part in any of these. */
    Set<PartyId> under(Collection<UUID> meetings) {
        return pseudonyms.mine(meetings);
    }

    boolean possible() {
        return pseudonyms.possible();
    }

    Pseudonym take(MeetingId meeting) {
        return pseudonyms.take(meeting.value());
    }

    Relation own(Seat seat) {
        return seat.veil() == Veil.PSEUDONYM
                ? under(List.of(seat.meeting().value())).contains(seat.party()) ? Relation.OWN : Relation.OTHER
                : access.to(seat.party());
    }
}
