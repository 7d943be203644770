package org.uprportal.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** Meetings, who speaks there, what is booked, and minutes. */
public class MeetingTexts implements ModuleTexts {

    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final Meetings meetings;
    private final Hosts hosts;
    private final Seats seats;
    private final GuestDesk guestDesk;
    private final Slots slots;
    private final Agendas agendas;
    private final Panels panels;
    private final Questions questions;
    private final TravelDesk travel;
    private final MinutesDesk desk;

    private Walk walk;

    MeetingTexts(
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            Meetings meetings,
            Hosts hosts,
            Seats seats,
            GuestDesk guestDesk,
            Slots slots,
            Agendas agendas,
            Panels panels,
            Questions questions,
            TravelDesk travel,
            MinutesDesk desk) {
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.meetings = meetings;
        this.hosts = hosts;
        this.seats = seats;
        this.guestDesk = guestDesk;
        this.slots = slots;
        this.agendas = agendas;
        this.panels = panels;
        this.questions = questions;
        this.travel = travel;
        this.desk = desk;
    }

    private static final StateCode NORWAY = new StateCode("NOR");

    @Override
    public void later(Walk walk) {
        this.walk = walk;
        scene.signIn(walk.cso);
        var id = meetings.open("Europe/Zurich");
        walk.limit("meeting_meeting.title", 300, text -> meetings.revise(id, plan(text, "", "", "", "", ""), ""));
        walk.limit("meeting_meeting.about", 4000, text -> meetings.revise(id, plan("T", text, "", "", "", ""), ""));
        walk.limit("meeting_meeting.place", 300, text -> meetings.revise(id, plan("T", "", text, "", "", ""), ""));
        walk.limit("meeting_meeting.link", 300, text -> meetings.revise(id, plan("T", "", "", text, "", ""), ""));
        walk.limit("meeting_meeting.languages", 300, text -> meetings.revise(id, plan("T", "", "", "", text, ""), ""));
        walk.limit(
                "meeting_meeting.accessibility",
                4000,
                text -> meetings.revise(id, plan("T", "", "", "", "", text), ""));
        walk.limit("meeting_meeting.map_link", 300, text -> meetings.revise(id, welcoming(text, ""), ""));
        walk.limit("meeting_meeting.bring", 300, text -> meetings.revise(id, welcoming("", text), ""));
        var asked = hosts.ask(id, scene.partyOf(walk.ministry));
        scene.signIn(walk.ministry);
        walk.limit("meeting_cohost.reason", 300, text -> hosts.answer(asked, false, text));
        scene.signIn(walk.cso);
        meetings.revise(id, plan("T", "", "Hall", "", "", ""), "");
        meetings.publish(id);
        walk.limit("meeting_meeting.criteria", 4000, text -> panels.call(id, text));
        walk.limit("meeting_speaker.title", 300, text -> speaks(id, text, "", ""));
        walk.limit("meeting_speaker.about", 4000, text -> speaks(id, "T", text, ""));
        walk.limit("meeting_speaker.rests_on", 300, text -> speaks(id, "T", "", text));
        var speaker = speaks(id, "T", "", "");
        walk.limit("meeting_speaker.reason", 300, text -> panels.decide(speaker, false, text, 0));
        var seat = scene.as(walk.ministry, () -> seats.register(id, Attending.PLACE, false));
        walk.limit("meeting_seat.reason", 300, text -> guestDesk.decide(seat, false, text));
        walk.limit("meeting_meeting.reason", 300, text -> meetings.cancel(id, text));
        slotsAndAgenda();
        typedInRegistering();
        minutes();
    }

    private void slotsAndAgenda() {
        var open = scene.as(walk.cso, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, plan("T", "", "Hall", "", "", ""), "");
            walk.limit("meeting_agenda_item.title", 300, text -> agenda(opened, text, "", ""));
            walk.limit("meeting_agenda_item.speaker", 300, text -> agenda(opened, "T", text, ""));
            walk.limit("meeting_agenda_item.link", 300, text -> agenda(opened, "T", "", text));
            meetings.publish(opened);
            return opened;
        });
        scene.signIn(walk.cso);
        var starts = plan("T", "", "Hall", "", "", "").starts();
        walk.limit("meeting_slot.place", 300, text -> slots.open(open, starts, 5, 1, text));
        var all = slots.of(open);
        scene.signIn(walk.ministry);
        walk.limit(
                "meeting_booking.theme", 300, text -> slots.book(all.getFirst().id(), text));
        var booking = slots.of(open).stream()
                .filter(slot -> slot.booking() != null)
                .findFirst()
                .orElseThrow()
                .booking()
                .id();
        walk.limit("meeting_booking.guest_note", 4000, text -> slots.note(booking, text));
        scene.signIn(walk.cso);
        walk.limit("meeting_booking.host_note", 4000, text -> slots.note(booking, text));
    }

    private void typedInRegistering() {
        var id = scene.as(walk.cso, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(
                    opened,
                    plan("T", "", "Hall", "", "", "")
                            .received(new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", true, ListReaders.HOSTS)
                                    .bringing(new Delegation(1, true))),
                    "");
            walk.limit("meeting_question.words", 300, text -> ask(opened, text, List.of()));
            walk.refused("meeting_question.choices", 4000, text -> ask(opened, "Q", pieces(text)));
            ask(opened, "Q", List.of());
            meetings.publish(opened);
            return opened;
        });
        var question = questions.of(id).getFirst().id();
        walk.limit("meeting_guest.name", 300, text -> comes(someone(), id, text, question, "A"));
        walk.limit("meeting_answer.words", 300, text -> comes(someone(), id, "Ana", question, text));
        var who = someone();
        var seat = comes(who, id, "Ana", question, "A");
        scene.as(walk.cso, () -> guestDesk.decide(seat, true, ""));
        walk.limit("meeting_travel.need", 4000, text -> needs(who, id, seat, "CHF", text));
        walk.refusedAsTooLong("meeting_travel.currency", () -> needs(who, id, seat, "CHFX", "A bus"));
        var support = needs(who, id, seat, "CHF", "A bus");
        scene.as(
                walk.cso,
                () -> walk.limit("meeting_travel.reason", 300, text -> travel.decide(support, false, 0, text)));
    }

    private PersonId someone() {
        return scene.person(PartyKind.CSO, NORWAY);
    }

    private TravelId needs(PersonId who, MeetingId id, SeatId seat, String currency, String need) {
        return scene.as(who, () -> {
            travel.mine(id)
                    .filter(one -> one.status() == TravelStatus.ASKED)
                    .ifPresent(one -> travel.withdraw(one.id()));
            return travel.ask(seat, new TravelAsk(10, currency, need));
        });
    }

    private SeatId comes(PersonId who, MeetingId id, String name, QuestionId question, String answer) {
        return scene.as(
                who,
                () -> seats.register(
                        id,
                        new SeatRequest(
                                Attending.PLACE, false, Veil.NAMED, null, 1, List.of(name), Map.of(question, answer))));
    }

    private void ask(MeetingId id, String words, List<String> choices) {
        questions.write(
                id,
                questions.of(id),
                List.of(new Question(
                        QuestionId.random(),
                        choices.isEmpty() ? Question.Kind.TEXT : Question.Kind.CHOICE,
                        words,
                        choices,
                        false)));
    }

    /** In lines that are no two the same. */
    private static List<String> pieces(String text) {
        var all = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += 250) {
            all.add(all.size() + " " + text.substring(at, Math.min(text.length(), at + 250)));
        }
        return all;
    }

    private SpeakerId speaks(MeetingId id, String title, String about, String restsOn) {
        return scene.as(scene.person(PartyKind.CSO, NORWAY), () -> panels.apply(id, title, about, restsOn));
    }

    private void agenda(MeetingId id, String title, String speaker, String link) {
        agendas.write(id, agendas.of(id), List.of(new AgendaItem(title, 10, speaker, link)));
    }

    private void minutes() {
        var held = scene.as(walk.cso, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, plan("T", "", "Hall", "", "", ""), "");
            meetings.publish(opened);
            return opened;
        });
        var seat = scene.as(walk.ministry, () -> seats.register(held, Attending.PLACE, false));
        scene.as(walk.cso, () -> guestDesk.decide(seat, true, ""));
        time.travelTo(scene.as(walk.cso, () -> meetings.find(held))
                .orElseThrow()
                .summary()
                .over()
                .plusSeconds(60));
        scene.signIn(walk.cso);
        var id = desk.of(held).orElseThrow().id();
        walk.limit("meeting_minutes_item.heading", 300, text -> write(id, text, "", "Report"));
        walk.limit("meeting_decision.words", 4000, text -> write(id, "H", "", text));
        walk.limit("meeting_minutes_item.body", 4000, text -> write(id, "H", text, "Report"));
        write(id, "H", "As it was", "Report");
        desk.send(id);
        var item = desk.find(id).orElseThrow().items().getFirst().id();
        scene.signIn(walk.ministry);
        walk.limit("meeting_amendment.text_after", 4000, text -> desk.propose(id, item, text));
        scene.signIn(walk.cso);
        var proposed = desk.find(id).orElseThrow().amendments();
        walk.limit(
                "meeting_amendment.reason",
                300,
                text -> desk.decide(proposed.getFirst().id(), false, text));
        desk.find(id).orElseThrow().amendments().stream()
                .filter(one -> one.status() == AmendmentStatus.OPEN)
                .forEach(one -> desk.decide(one.id(), false, "No"));
        time.pass(Duration.ofDays(15));
        desk.validate(id, true);
        var decision = desk.find(id).orElseThrow().decisions().getFirst().id();
        scene.signIn(walk.ministry);
        walk.limit("meeting_decision.outcome", 4000, text -> desk.finish(decision, text));
        scene.signIn(walk.cso);
    }

    private void write(MinutesId id, String heading, String body, String words) {
        desk.write(
                id,
                desk.find(id).orElseThrow().edits(),
                new MinutesText(
                        List.of(new MinutesText.Item(heading, body)),
                        List.of(new MinutesText.Decided(
                                words, scene.partyOf(walk.ministry), LocalDate.of(2040, 1, 1)))));
    }

    private MeetingPlan welcoming(String map, String bring) {
        var plan = plan("T", "", "Hall", "", "", "");
        return new MeetingPlan(
                plan.kind(),
                plan.title(),
                plan.about(),
                plan.zone(),
                plan.starts(),
                plan.ends(),
                plan.way(),
                plan.place(),
                plan.link(),
                plan.places(),
                plan.online(),
                plan.languages(),
                plan.accessibility(),
                plan.approval(),
                new MeetingWelcome(MeetingAudience.EVERYBODY, map, bring, false, ListReaders.HOSTS));
    }

    private MeetingPlan plan(String title, String about, String place, String link, String languages, String access) {
        var starts = clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(30)
                .atTime(14, 0);
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                title,
                about,
                "Europe/Zurich",
                starts,
                starts.plusHours(2),
                MeetingWay.PLACE,
                place,
                link,
                30,
                0,
                languages,
                access,
                true);
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "meeting_meeting.way",
                "meeting_meeting.zone",
                "meeting_feed.secret_hash",
                "meeting_meeting.audience",
                "meeting_meeting.list_for",
                "meeting_rule.rule",
                "meeting_agenda_item.about_kind",
                "meeting_decision.about_kind",
                "meeting_seat.veil",
                "meeting_rating.side",
                "meeting_question.kind",
                "meeting_due_move.kind",
                "meeting_seat.pseudonym",
                "meeting_seat.attending",
                "meeting_seat.attendance",
                "meeting_amendment.text_before");
    }
}
