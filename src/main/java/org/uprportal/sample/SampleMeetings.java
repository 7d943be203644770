package org.uprportal.sample;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.AgendaItem;
import org.uprportal.meeting.Agendas;
import org.uprportal.meeting.Attendance;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.Delegation;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.ListReaders;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.MeetingWelcome;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesText;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.QuestionId;
import org.uprportal.meeting.Questions;
import org.uprportal.meeting.SeatRequest;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Slots;
import org.uprportal.meeting.TravelAsk;
import org.uprportal.meeting.TravelDesk;
import org.uprportal.meeting.Veil;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Recommendations;

/**
 * A follow-up meeting on recommendations with minutes and two open decisions, one that takes place tomorrow and takes up the
 * former, an embassy's round table with a waiting list, a pre-session with times to book, questions of the host, people by name and
 * a request for travel support, and a course.
 */
@Component
@Order(3)
@ConditionalOnProperty({"portal.sample", "portal.sample-cycles"})
class SampleMeetings implements SampleChapter {

    private static final String ZONE = PortalClock.GENEVA.getId();

    private static final int FREE_LAWYERS = 0;
    private static final int FIRST_HEARINGS = 1;
    private static final int HELD_BEFORE_TRIAL = 2;
    private static final int ORDINARY_SCHOOLS = 7;

    private final SampleStage stage;
    private final Meetings meetings;
    private final Seats seats;
    private final GuestDesk guestDesk;
    private final MinutesDesk desk;
    private final Agendas agendas;
    private final Slots slots;
    private final Questions questions;
    private final TravelDesk travel;
    private final Cycles cycles;
    private final Recommendations recommendations;

    SampleMeetings(
            SampleStage stage,
            Meetings meetings,
            Seats seats,
            GuestDesk guestDesk,
            MinutesDesk desk,
            Agendas agendas,
            Slots slots,
            Questions questions,
            TravelDesk travel,
            Cycles cycles,
            Recommendations recommendations) {
        this.stage = stage;
        this.meetings = meetings;
        this.seats = seats;
        this.guestDesk = guestDesk;
        this.desk = desk;
        this.agendas = agendas;
        this.slots = slots;
        this.questions = questions;
        this.travel = travel;
        this.cycles = cycles;
        this.recommendations = recommendations;
    }

    @Override
    public void write() {
        var now = Instant.now();
        var today = LocalDateTime.ofInstant(now, PortalClock.GENEVA).toLocalDate();
        var held = past(now);
        stage.at(now);
        var followUp = call(
                SamplePeople.FOCAL_POINT,
                plan(
                        MeetingKind.FOLLOW_UP,
                        "Follow-up on the recommendations about courts",
                        "What has been done since the third review, ministry by ministry.",
                        SampleSessions.working(today.plusDays(1)).atTime(10, 0),
                        60));
        stage.as(
                SamplePeople.FOCAL_POINT,
                () -> agendas.write(
                        followUp,
                        List.of(),
                        List.of(
                                new AgendaItem("What was decided last time", 20, "", "", held),
                                new AgendaItem(
                                        "Lawyers free of charge", 70, "Ministry of Justice", "", of(FREE_LAWYERS)),
                                new AgendaItem("First hearings", 60, "Riverside Legal Aid", "", of(FIRST_HEARINGS)),
                                new AgendaItem("Until when, and who", 30, "", ""))));
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> seats.register(followUp, Attending.PLACE, false));
        stage.as(SamplePeople.JUSTICE, () -> seats.register(followUp, Attending.PLACE, false));
        var table = call(
                SamplePeople.NORLUND_ENVOY,
                plan(
                        MeetingKind.ROUND_TABLE,
                        "Round table on legal aid",
                        "Three organisations tell how people outside the capital find a lawyer; then questions of missions.",
                        weekday(today.plusWeeks(3), TUESDAY).atTime(14, 0),
                        2));
        var session = call(
                SamplePeople.NORLUND_ENVOY,
                plan(
                        MeetingKind.PRE_SESSION,
                        "Pre-session at the embassy of Norlund",
                        "Five to seven minutes for each organisation, then questions of missions. Who wants to speak alone books a time.",
                        weekday(today.plusWeeks(4), WEDNESDAY).atTime(10, 0),
                        40));
        var times = stage.as(SamplePeople.NORLUND_ENVOY, () -> {
            agendas.write(
                    session,
                    List.of(),
                    List.of(
                            new AgendaItem("Welcome", 5, "Embassy of Norlund", ""),
                            new AgendaItem("Courts and legal aid", 7, "Legal aid", ""),
                            new AgendaItem("Women’s rights", 7, "Women’s league", ""),
                            new AgendaItem("Questions of missions", 40, "", "")));
            return slots.open(session, weekday(today.plusWeeks(4), WEDNESDAY).atTime(11, 0), 15, 4, "Library");
        });
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> slots.book(times.getFirst(), "Legal aid in detention"));
        asked(session);
        var course = call(
                SamplePeople.LEGAL_AID_OWNER,
                plan(
                        MeetingKind.TRAINING,
                        "Course: writing a submission",
                        "One day for organisations that write their first submission.",
                        weekday(today.plusWeeks(5), THURSDAY).atTime(9, 0),
                        25));
        stage.as(SamplePeople.CHILDREN_OWNER, () -> seats.register(course, Attending.ONLINE, false));
        for (var who : List.of(SamplePeople.LEGAL_AID_OWNER, SamplePeople.WOMEN_OWNER, SamplePeople.CHILDREN_OWNER)) {
            stage.as(who, () -> seats.register(table, Attending.PLACE, true));
        }
    }

    /** Two of an organisation come by name and answer what the host asks; one asks for travel support. */
    private void asked(MeetingId session) {
        var plan = stage.as(SamplePeople.NORLUND_ENVOY, () -> {
            var opened = meetings.find(session).orElseThrow().plan();
            var welcome = opened.welcome();
            meetings.revise(
                    session,
                    opened.received(new MeetingWelcome(
                            welcome.audience(),
                            welcome.map(),
                            welcome.bring(),
                            true,
                            welcome.list(),
                            welcome.reach(),
                            new Delegation(2, true))),
                    "");
            questions.write(
                    session,
                    List.of(),
                    List.of(
                            new Question(
                                    QuestionId.random(),
                                    Question.Kind.TEXT,
                                    "Which recommendations will you speak about?",
                                    List.of(),
                                    true),
                            new Question(
                                    QuestionId.random(),
                                    Question.Kind.CHOICE,
                                    "What do you eat?",
                                    List.of("Everything", "No meat", "No meat and no fish"),
                                    false),
                            new Question(
                                    QuestionId.random(),
                                    Question.Kind.YES_NO,
                                    "Do you need a place on the ground floor?",
                                    List.of(),
                                    false)));
            return questions.of(session);
        });
        var seat = stage.as(
                SamplePeople.LEGAL_AID_OWNER,
                () -> seats.register(
                        session,
                        comes(
                                List.of("Ines Duarte", "Tomas Weller"),
                                Map.of(
                                        plan.get(0).id(), "Legal aid in detention",
                                        plan.get(1).id(), "No meat",
                                        plan.get(2).id(), Question.NO))));
        stage.as(
                SamplePeople.LEGAL_AID_OWNER,
                () -> travel.ask(
                        seat,
                        new TravelAsk(
                                420, "CHF", "Two return tickets by train from the northern valley, and one night.")));
        stage.as(
                SamplePeople.WOMEN_OWNER,
                () -> seats.register(
                        session,
                        comes(
                                List.of("Mara Lind"),
                                Map.of(
                                        plan.get(0).id(),
                                        "Violence at home",
                                        plan.get(2).id(),
                                        Question.YES))));
    }

    private static SeatRequest comes(List<String> names, Map<QuestionId, String> answers) {
        return new SeatRequest(Attending.PLACE, false, Veil.NAMED, null, names.size(), names, answers);
    }

    /** Held a month ago; the minutes are validated, and two decisions are open. */
    private Matter past(Instant now) {
        stage.at(SampleSessions.office(now.minus(Duration.ofDays(44))));
        var day = SampleSessions.monday(
                LocalDateTime.ofInstant(now, PortalClock.GENEVA).toLocalDate().minusDays(30));
        var meeting = call(
                SamplePeople.FOCAL_POINT,
                plan(
                        MeetingKind.FOLLOW_UP,
                        "Follow-up on the recommendations about schools and detention",
                        "Where the recommendations of the third review stand.",
                        day.atTime(10, 0),
                        60));
        var places = List.of(
                        SamplePeople.LEGAL_AID_OWNER,
                        SamplePeople.WOMEN_OWNER,
                        SamplePeople.JUSTICE,
                        SamplePeople.EDUCATION)
                .stream()
                .map(who -> stage.as(who, () -> seats.register(meeting, Attending.PLACE, false)))
                .toList();
        stage.at(day.atTime(12, 0).atZone(PortalClock.GENEVA).toInstant());
        stage.as(SamplePeople.FOCAL_POINT, () -> {
            places.subList(0, 3).forEach(seat -> guestDesk.mark(seat, Attendance.PRESENT));
            guestDesk.mark(places.getLast(), Attendance.EXCUSED);
        });
        stage.at(day.plusDays(1).atTime(9, 0).atZone(PortalClock.GENEVA).toInstant());
        stage.as(SamplePeople.FOCAL_POINT, () -> minutes(meeting, day));
        stage.at(day.plusDays(16).atTime(9, 0).atZone(PortalClock.GENEVA).toInstant());
        stage.as(
                SamplePeople.FOCAL_POINT,
                () -> desk.validate(desk.of(meeting).orElseThrow().id(), true));
        return new Matter(Matter.Kind.MEETING, meeting.value());
    }

    /** That one of the third cycle's recommendations, in the order of the matrix. */
    private Matter of(int which) {
        var cycle = cycles.find(SamplePeople.TAVARA, 3).orElseThrow().id();
        return new Matter(
                Matter.Kind.RECOMMENDATION,
                recommendations.of(cycle).get(which).id().value());
    }

    private void minutes(MeetingId meeting, LocalDate day) {
        var id = desk.of(meeting).orElseThrow().id();
        desk.write(
                id,
                0,
                new MinutesText(
                        List.of(
                                new MinutesText.Item(
                                        "Detention",
                                        "The ministry of justice told that two of five remand prisons are below their"
                                                + " capacity. Organisations asked for figures by prison."),
                                new MinutesText.Item(
                                        "Schools",
                                        "The ministry of education was excused; its figures are to follow in writing.")),
                        List.of(
                                new MinutesText.Decided(
                                        "Publish occupancy by prison",
                                        SampleParty.JUSTICE.id(),
                                        day.plusDays(59),
                                        of(HELD_BEFORE_TRIAL)),
                                new MinutesText.Decided(
                                        "Send the figures on schools to all who took part",
                                        SampleParty.EDUCATION.id(),
                                        day.plusDays(73),
                                        of(ORDINARY_SCHOOLS)))));
        desk.send(id);
    }

    private MeetingId call(SamplePerson host, MeetingPlan plan) {
        return stage.as(host, () -> {
            var meeting = meetings.open(ZONE);
            meetings.revise(meeting, plan, "");
            meetings.publish(meeting);
            return meeting;
        });
    }

    /** That day of the week in which the day lies. */
    private static LocalDate weekday(LocalDate day, DayOfWeek which) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(which));
    }

    private static MeetingPlan plan(MeetingKind kind, String title, String about, LocalDateTime starts, int places) {
        return new MeetingPlan(
                kind,
                title,
                about,
                ZONE,
                starts,
                starts.plusMinutes(kind.minutes()),
                MeetingWay.BOTH,
                kind == MeetingKind.TRAINING ? "University of Tavara, hall 2" : "Harbour Street 4, second floor",
                "https://meet.example.org/harbour",
                places,
                0,
                "English; interpretation into Tavaran sign language",
                "Step-free; captions; a quiet room beside the hall",
                false,
                new MeetingWelcome(
                        MeetingAudience.EVERYBODY,
                        kind == MeetingKind.TRAINING ? "46.1994, 6.1452" : "46.2206, 6.1400",
                        "An identity card for the gate",
                        false,
                        kind == MeetingKind.FOLLOW_UP ? ListReaders.EVERYBODY : ListReaders.HOSTS));
    }
}
