package org.uprportal.meeting.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.meeting.Seats;
import org.uprportal.notification.Notice;
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
    private final Meetings meetings;
    private final Seats seats;
    private final Hosts hosts;
    private final CurrentActor actor;

    MinutesNotices(Notices notices, People people, Meetings meetings, Seats seats, Hosts hosts, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.meetings = meetings;
        this.seats = seats;
        this.hosts = hosts;
        this.actor = actor;
    }

    @EventListener
    void on(MinutesEvent.Sent sent) {
        post(
                "sent",
                sent.meeting(),
                participants(sent.meeting()),
                sent.minutes().value(),
                Words.moment(sent.amendUntil()));
    }

    @EventListener
    void on(MinutesEvent.AmendingEnds ends) {
        post(
                "amendingEnds",
                ends.meeting(),
                participants(ends.meeting()),
                ends.minutes().value(),
                Words.moment(ends.amendUntil()));
    }

    @EventListener
    void on(MinutesEvent.Proposed proposed) {
        post(
                proposed.reservation() ? "reserved" : "proposed",
                proposed.meeting(),
                hosting(proposed.meeting()),
                proposed.minutes().value(),
                name(proposed.party()));
    }

    @EventListener
    void on(MinutesEvent.Decided decided) {
        post(
                decided.accepted() ? "accepted" : "refused",
                decided.meeting(),
                Set.of(Audience.party(decided.party())),
                decided.minutes().value(),
                decided.reason());
    }

    @EventListener
    void on(MinutesEvent.Validated validated) {
        var both = new HashSet<>(participants(validated.meeting()));
        both.addAll(hosting(validated.meeting()));
        post("validated", validated.meeting(), both, validated.minutes().value());
    }

    /** The owner has it as a task; the hosts hear when it is done. */
    @EventListener
    void on(MinutesEvent.Done done) {
        var title = title(done.meeting());
        notices.post(Notice.of(
                "meeting.minutes.notice.done",
                List.of(title, name(done.owner()), done.words()),
                MeetingNavigation.decision(done.decision()),
                hosting(done.meeting()),
                done.decision().value()));
    }

    private void post(String key, MeetingId meeting, Set<Audience> to, UUID subject, Object... more) {
        var arguments = new java.util.ArrayList<Object>();
        arguments.add(title(meeting));
        arguments.addAll(List.of(more));
        notices.post(
                Notice.of("meeting.minutes.notice." + key, arguments, MeetingNavigation.minutes(meeting), to, subject));
    }

    private String title(MeetingId id) {
        return actor.callAs(Actor.PORTAL, () -> meetings.find(id))
                .orElseThrow()
                .summary()
                .title();
    }

    /** Whoever wore a veil at the meeting is not named in letters either. */
    private Object name(PartyId party) {
        return people.party(party).<Object>map(Party::name).orElseGet(() -> Words.text("meeting.reservations.unnamed"));
    }

    private Set<Audience> participants(MeetingId id) {
        return audiences(actor.callAs(Actor.PORTAL, () -> seats.tookPart(id)));
    }

    private Set<Audience> hosting(MeetingId id) {
        return audiences(actor.callAs(Actor.PORTAL, () -> hosts.of(id)));
    }

    private static Set<Audience> audiences(Collection<PartyId> parties) {
        var all = new HashSet<Audience>();
        parties.forEach(party -> all.add(Audience.party(party)));
        return all;
    }
}
