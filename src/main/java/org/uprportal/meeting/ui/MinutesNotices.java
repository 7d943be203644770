package org.uprportal.meeting.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.meeting.MinutesEvent.AmendingEnds;
import org.uprportal.meeting.MinutesEvent.Decided;
import org.uprportal.meeting.MinutesEvent.Done;
import org.uprportal.meeting.MinutesEvent.Late;
import org.uprportal.meeting.MinutesEvent.Proposed;
import org.uprportal.meeting.MinutesEvent.Sent;
import org.uprportal.meeting.MinutesEvent.Validated;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;

/** Who hears of what happens to minutes and decisions. */
@Component
class MinutesNotices {

    private final Notices notices;
    private final People people;
    private final MeetingCircle circle;
    private final CurrentActor actor;
    private final NoticeTable<MinutesEvent> table;

    MinutesNotices(Notices notices, People people, MeetingCircle circle, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.circle = circle;
        this.actor = actor;
        this.table = new NoticeTable<MinutesEvent>()
                .on(Sent.class, one -> one.minutes().value(), one -> MeetingNavigation.minutes(one.meeting()))
                .on(AmendingEnds.class, one -> one.minutes().value(), one -> MeetingNavigation.minutes(one.meeting()))
                .on(Proposed.class, one -> one.minutes().value(), one -> MeetingNavigation.minutes(one.meeting()))
                .on(Decided.class, one -> one.minutes().value(), one -> MeetingNavigation.minutes(one.meeting()))
                .on(Validated.class, one -> one.minutes().value(), one -> MeetingNavigation.minutes(one.meeting()))
                .on(Late.class, one -> one.decision().value(), one -> MeetingNavigation.decision(one.decision()))
                .on(Done.class, one -> one.decision().value(), one -> MeetingNavigation.decision(one.decision()))
                .tell(
                        Sent.class,
                        "meeting.minutes.notice.sent",
                        one -> List.of(title(one), Words.moment(one.amendUntil())),
                        one -> circle.tookPart(one.meeting()))
                .tell(
                        AmendingEnds.class,
                        "meeting.minutes.notice.amendingEnds",
                        one -> List.of(title(one), Words.moment(one.amendUntil())),
                        one -> circle.tookPart(one.meeting()))
                .tell(
                        Proposed.class,
                        one -> !one.reservation(),
                        "meeting.minutes.notice.proposed",
                        one -> List.of(title(one), name(one.party())),
                        one -> circle.hosting(one.meeting()))
                .tell(
                        Proposed.class,
                        Proposed::reservation,
                        "meeting.minutes.notice.reserved",
                        one -> List.of(title(one), name(one.party())),
                        one -> circle.hosting(one.meeting()))
                .tell(
                        Decided.class,
                        Decided::accepted,
                        "meeting.minutes.notice.accepted",
                        one -> List.of(title(one), one.reason()),
                        one -> Set.of(Audience.party(one.party())))
                .tell(
                        Decided.class,
                        one -> !one.accepted(),
                        "meeting.minutes.notice.refused",
                        one -> List.of(title(one), one.reason()),
                        one -> Set.of(Audience.party(one.party())))
                .tell(
                        Validated.class,
                        "meeting.minutes.notice.validated",
                        one -> List.of(title(one)),
                        one -> everybody(one.meeting()))
                // Its owner hears it of the task.
                .tell(
                        Late.class,
                        "meeting.minutes.notice.late",
                        one -> List.of(title(one), name(one.owner()), one.words()),
                        one -> others(one.meeting(), one.owner()))
                // The owner has it as a task; the hosts hear when it is done.
                .tell(
                        Done.class,
                        "meeting.minutes.notice.done",
                        one -> List.of(title(one), name(one.owner()), one.words()),
                        one -> circle.hosting(one.meeting()));
    }

    NoticeTable<MinutesEvent> table() {
        return table;
    }

    @EventListener
    void on(MinutesEvent event) {
        actor.callAs(Actor.PORTAL, () -> table.of(event)).forEach(notices::post);
    }

    private String title(MinutesEvent event) {
        return circle.meeting(event.meeting()).summary().title();
    }

    /** Whoever wore a veil at the meeting is not named in letters either. */
    private Object name(PartyId party) {
        return people.party(party).<Object>map(Party::name).orElseGet(() -> Words.text("meeting.reservations.unnamed"));
    }

    private Set<Audience> others(MeetingId meeting, PartyId owner) {
        var all = everybody(meeting);
        all.removeAll(Set.of(Audience.party(owner), Audience.editors(owner)));
        return all;
    }

    private Set<Audience> everybody(MeetingId meeting) {
        var both = circle.tookPart(meeting);
        both.addAll(circle.hosting(meeting));
        return both;
    }
}
