package org.uprportal.meeting;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;

/** Who sees what of minutes: hosts all, those who took part once they are sent, everybody once they are published. */
@Component
class MinutesSight {

    private final MeetingRepository meetings;
    private final Seated seated;
    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final AmendmentRepository amendments;
    private final DecisionRepository decisions;
    private final Hosting hosting;
    private final CurrentActor actor;
    private final Access access;

    MinutesSight(
            MeetingRepository meetings,
            Seated seated,
            MinutesRepository minutes,
            MinutesItemRepository items,
            AmendmentRepository amendments,
            DecisionRepository decisions,
            Hosting hosting,
            CurrentActor actor,
            Access access) {
        this.meetings = meetings;
        this.seated = seated;
        this.minutes = minutes;
        this.items = items;
        this.amendments = amendments;
        this.decisions = decisions;
        this.hosting = hosting;
        this.actor = actor;
        this.access = access;
    }

    boolean reads(Minutes one) {
        return access.may(Act.READ, thing(one), own(one), named(one));
    }

    boolean reads(Decision one) {
        var record = minutes.findById(one.minutes()).orElseThrow(NotAllowed::here);
        var standing = own(record) == Relation.OWN || named(record) == Relation.NAMED ? Relation.NAMED : Relation.OTHER;
        return (one.status() != DecisionStatus.NOTED
                        && access.may(Act.READ, MeetingThing.MEETING_DECISION, access.to(one.owner()), standing))
                || (record.status() == MinutesStatus.PUBLISHED && reads(record));
    }

    private static MeetingThing thing(Minutes one) {
        return switch (one.status()) {
            case DRAFT -> MeetingThing.MINUTES_DRAFT;
            case AMENDING, WITHIN -> MeetingThing.MEETING_MINUTES;
            case PUBLISHED -> MeetingThing.MINUTES_PUBLISHED;
        };
    }

    Relation own(Minutes one) {
        return hosting.own(row(one.meeting()));
    }

    /** Named is who had a place and was not noted as absent, and whoever hosts together with others, with a place or without. */
    Relation named(Minutes one) {
        var meeting = row(one.meeting());
        return together(meeting) || seated.latest(meeting).filter(Seat::came).isPresent()
                ? Relation.NAMED
                : Relation.OTHER;
    }

    private boolean together(Meeting meeting) {
        return hosting.own(meeting) == Relation.OWN
                && hosting.of(meeting.id(), meeting.host()).size() > 1;
    }

    /** Under which name the actor's party writes to those who took part: a veil that it wore there stays. */
    PartyId author(Minutes one) {
        var meeting = row(one.meeting());
        return seated.latest(meeting)
                .filter(seat -> seat.came() || !together(meeting))
                .map(Seat::author)
                .or(() -> Optional.ofNullable(actor.get().party()).map(Party::id))
                .orElseThrow(NotAllowed::here);
    }

    MeetingSummary meeting(MeetingId id) {
        return row(id).summary();
    }

    MinutesDetails details(Minutes one, Instant now) {
        var id = one.id().value();
        var host = access.may(Act.WRITE, MeetingThing.MEETING_MINUTES, own(one));
        var within = access.may(Act.READ, MeetingThing.MEETING_AMENDMENT, own(one), named(one));
        var tookPart = access.may(Act.CREATE, MeetingThing.MEETING_AMENDMENT, named(one));
        return new MinutesDetails(
                one.id(),
                meeting(one.meeting()),
                one.status(),
                one.edits(),
                one.amendUntil(),
                one.validatedAt(),
                items.findByMinutesIdOrderByPlace(id).stream()
                        .map(MinutesItem::shown)
                        .toList(),
                amendments.findByMinutesIdOrderByProposedAt(id).stream()
                        .map(Amendment::shown)
                        .filter(proposal -> within || proposal.status() == AmendmentStatus.RESERVATION)
                        .toList(),
                decisions.findByMinutesIdOrderByPlace(id).stream()
                        .map(Decision::summary)
                        .toList(),
                host,
                tookPart,
                tookPart && one.takesProposals(now));
    }

    private Meeting row(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(NotAllowed::here);
    }
}
