package org.uprportal.meeting.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.Seats;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;
import org.uprportal.vault.Pseudonym;

/** Who hears of what happens to meetings; day, hour, zone and place stand in the letter itself. */
@Component
class MeetingNotices {

    private static final String NOTHING = "";
    private static final int MOST_CHANGES = 8;

    private final Notices notices;
    private final People people;
    private final Meetings meetings;
    private final Seats seats;
    private final Hosts hosts;
    private final CurrentActor actor;

    MeetingNotices(Notices notices, People people, Meetings meetings, Seats seats, Hosts hosts, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.meetings = meetings;
        this.seats = seats;
        this.hosts = hosts;
        this.actor = actor;
    }

    @EventListener
    void on(MeetingEvent.Published published) {
        if (published.alone()) {
            var host = people.party(published.host()).map(Party::name).orElse("");
            post("published", published.summary(), invited(published.meeting(), published.state()), host);
        }
    }

    /** One letter for all of a series. */
    @EventListener
    void on(MeetingEvent.Repeated repeated) {
        var host = people.party(repeated.host()).map(Party::name).orElse("");
        post("repeated", repeated.summary(), invited(repeated.meeting(), repeated.state()), host, repeated.times());
    }

    @EventListener
    void on(MeetingEvent.Changed changed) {
        var to = comers(changed.meeting(), SeatStatus.OPEN);
        if (changed.moved()) {
            post(
                    "moved",
                    changed.summary(),
                    to,
                    changed.reason(),
                    Words.span(
                            changed.before().starts(),
                            changed.before().ends(),
                            changed.before().zone()));
        }
        // What changed beside the hour is named, each by itself.
        changed.fields().stream()
                .filter(field -> !field.equals("time"))
                .forEach(field -> post("changed", changed.summary(), to, Words.text("meeting.changed." + field)));
    }

    @EventListener
    void on(MeetingEvent.Invited invited) {
        var host = people.party(invited.summary().host()).map(Party::name).orElse("");
        post("published", invited.summary(), Set.of(Audience.party(invited.party())), host);
    }

    @EventListener
    void on(MeetingEvent.CohostAnswered answered) {
        var meeting = actor.callAs(Actor.PORTAL, () -> meetings.find(answered.meeting()))
                .orElseThrow()
                .summary();
        post(
                answered.agreed() ? "cohostAgreed" : "cohostDeclined",
                meeting,
                hosts(meeting.id()),
                name(answered.party()),
                answered.reason());
    }

    @EventListener
    void on(MeetingEvent.WayChanged changed) {
        var meeting = meeting(changed.meeting());
        confirm("mine.way", meeting, changed.party(), Words.text("meeting.attending." + changed.attending()));
        post(
                "way",
                meeting,
                seeing(changed.seat()),
                name(changed.party()),
                Words.text("meeting.attending." + changed.attending()));
    }

    @EventListener
    void on(MeetingEvent.CarriedOver carried) {
        post(
                "mine.carried",
                meeting(carried.meeting()),
                Set.of(Audience.party(carried.party())),
                Words.text("meeting.attending." + carried.attending()),
                Words.text("meeting.seat." + carried.status()));
    }

    @EventListener
    void on(MeetingEvent.WalkedIn came) {
        post("mine.walkedIn", meeting(came.meeting()), Set.of(Audience.party(came.party())), came.reason());
    }

    @EventListener
    void on(MeetingEvent.WalkInTakenBack back) {
        post("mine.takenBack", meeting(back.meeting()), Set.of(Audience.party(back.party())));
    }

    /** Each change by its name; of many the rest is on the page. */
    @EventListener
    void on(MeetingEvent.AgendaChanged changed) {
        var to = comers(changed.meeting(), SeatStatus.OPEN);
        changed.changes().stream()
                .limit(MOST_CHANGES)
                .forEach(one -> post(
                        "changed",
                        changed.summary(),
                        to,
                        Words.text("meeting.agenda.change." + one.kind(), one.title())));
    }

    @EventListener
    void on(MeetingEvent.Cancelled cancelled) {
        post("cancelled", cancelled.summary(), comers(cancelled.meeting(), SeatStatus.OPEN), cancelled.reason());
    }

    @EventListener
    void on(MeetingEvent.Nears nears) {
        var meeting = nears.summary();
        notices.post(new Notice(
                "meeting.notice.nears",
                arguments(meeting, nears.days(), bring(meeting.id())),
                MeetingNavigation.meeting(meeting.id()),
                comers(meeting.id(), List.of(SeatStatus.PLACE)),
                meeting.id().value(),
                "meeting:" + meeting.id().value() + ":" + nears.days() + ":" + nears.sequence()));
    }

    @EventListener
    void on(MeetingEvent.Registered registered) {
        var meeting = meeting(registered.meeting());
        confirm(
                "mine." + registered.status(),
                meeting,
                registered.party(),
                NOTHING,
                bring(meeting.id(), registered.seat()));
        post("registered", meeting, seeing(registered.seat()), name(registered.party()));
    }

    @EventListener
    void on(MeetingEvent.Decided decided) {
        post(
                "mine." + decided.status(),
                meeting(decided.meeting()),
                Set.of(Audience.party(decided.party())),
                decided.reason(),
                bring(decided.meeting(), decided.seat()));
    }

    /** The offer itself comes as a task; here the host hears that the place is taken. */
    @EventListener
    void on(MeetingEvent.Confirmed confirmed) {
        var meeting = meeting(confirmed.meeting());
        confirm("mine.PLACE", meeting, confirmed.party(), NOTHING, bring(meeting.id(), confirmed.seat()));
        post("confirmed", meeting, seeing(confirmed.seat()), name(confirmed.party()));
    }

    @EventListener
    void on(MeetingEvent.SpeakerApplied applied) {
        var meeting = meeting(applied.meeting());
        post("applied", meeting, hosts(meeting.id()), name(applied.party()), applied.title());
    }

    @EventListener
    void on(MeetingEvent.SpeakerDecided decided) {
        post(
                decided.chosen() ? "chosen" : "declined",
                meeting(decided.meeting()),
                Set.of(Audience.party(decided.party())),
                decided.reason());
    }

    @EventListener
    void on(MeetingEvent.Lapsed lapsed) {
        post("lapsed", meeting(lapsed.meeting()), Set.of(Audience.party(lapsed.party())));
    }

    @EventListener
    void on(MeetingEvent.Withdrawn withdrawn) {
        var meeting = meeting(withdrawn.meeting());
        confirm("mine.WITHDRAWN", meeting, withdrawn.party());
        post("withdrawn", meeting, seeing(withdrawn.seat()), name(withdrawn.party()));
    }

    /** Whoever registers has it in a letter too, with hour and place; otherwise nobody hears of what they did themselves. */
    private void confirm(String key, MeetingSummary meeting, PartyId party, Object... more) {
        actor.runAs(Actor.PORTAL, () -> post(key, meeting, Set.of(Audience.party(party)), more));
    }

    private void post(String key, MeetingSummary meeting, Set<Audience> to, Object... more) {
        notices.post(Notice.of(
                "meeting.notice." + key,
                arguments(meeting, more),
                MeetingNavigation.meeting(meeting.id()),
                to,
                meeting.id().value()));
    }

    /** Title, hour with its zone, place; then what the sentence adds. */
    private static List<Object> arguments(MeetingSummary meeting, Object... more) {
        var all = new java.util.ArrayList<Object>();
        all.add(meeting.title());
        all.add(Words.span(meeting.starts(), meeting.ends(), meeting.zone()));
        all.add(meeting.way() == MeetingWay.ONLINE ? Words.text("meeting.way.ONLINE") : meeting.place());
        all.addAll(Arrays.asList(more));
        return all;
    }

    private MeetingSummary meeting(MeetingId id) {
        return actor.callAs(Actor.PORTAL, () -> meetings.find(id)).orElseThrow().summary();
    }

    private Object name(PartyId party) {
        return people.party(party)
                .<Object>map(Party::name)
                .orElseGet(() -> Words.text("meeting.pseudonym", new Pseudonym(party).label()));
    }

    /** The hosts that see the registration. */
    private Set<Audience> seeing(SeatId seat) {
        return actor.callAs(Actor.PORTAL, () -> seats.seenBy(seat)).stream()
                .map(Audience::editors)
                .collect(Collectors.toSet());
    }

    /** What to bring, and what to show at the door. */
    private Words bring(MeetingId id, SeatId seat) {
        return Words.text("meeting.bring.code", bring(id), SeatCode.of(seat));
    }

    /** What to bring stands in the letter. */
    private Words bring(MeetingId id) {
        var bring = actor.callAs(Actor.PORTAL, () -> meetings.find(id))
                .orElseThrow()
                .plan()
                .welcome()
                .bring();
        return bring.isBlank() ? Words.text("meeting.bring.nothing") : Words.text("meeting.bring", bring);
    }

    private Set<Audience> hosts(MeetingId id) {
        return actor.callAs(Actor.PORTAL, () -> hosts.of(id)).stream()
                .map(Audience::editors)
                .collect(Collectors.toSet());
    }

    private Set<Audience> comers(MeetingId id, Collection<SeatStatus> statuses) {
        return actor.callAs(Actor.PORTAL, () -> seats.standing(id, statuses)).stream()
                .map(seat -> Audience.party(seat.party()))
                .collect(Collectors.toSet());
    }

    /** Whom it is for; where it is for everybody, all in the State and the missions that follow its review. */
    private Set<Audience> invited(MeetingId meeting, StateCode state) {
        var named = actor.callAs(Actor.PORTAL, () -> meetings.invited(meeting));
        var own = actor.callAs(Actor.PORTAL, () -> meetings.find(meeting))
                .orElseThrow()
                .plan()
                .welcome()
                .audience();
        var hosting = actor.callAs(Actor.PORTAL, () -> hosts.of(meeting));
        if (own != MeetingAudience.EVERYBODY) {
            return named.stream()
                    .filter(party -> !hosting.contains(party))
                    .map(Audience::party)
                    .collect(Collectors.toSet());
        }
        var parties = new HashSet<PartyId>();
        for (var kind : PartyKind.values()) {
            if (kind != PartyKind.EMBASSY) {
                people.partiesOf(state, kind).forEach(party -> parties.add(party.id()));
            }
        }
        people.embassiesTo(state).forEach(party -> parties.add(party.id()));
        parties.removeAll(hosting);
        return parties.stream().map(Audience::party).collect(Collectors.toSet());
    }
}
