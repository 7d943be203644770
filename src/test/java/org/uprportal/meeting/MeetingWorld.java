package org.uprportal.meeting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Meetings of the embassy: one ahead for which the author has a place, one prepared, a quiet one, and those that are over, with their minutes. */
public class MeetingWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final CurrentActor actor;
    private final Meetings meetings;
    private final MeetingSteps steps;
    private final Seats seats;
    private final Hosts hosts;
    private final Slots slots;
    private final Ratings ratings;
    private final Panels panels;
    private final Questions questions;
    private final Answers answers;
    private final Delegations delegations;
    private final TravelDesk travel;
    private final MinutesDesk desk;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    private MeetingId draftMeeting;
    private MeetingId meeting;
    private CohostId cohost;
    private SlotId freeSlot;
    private BookingId booking;
    private MeetingId writing;
    private MinutesId draftMinutes;
    private MeetingId amended;
    private MinutesId sentMinutes;
    private MeetingId disputed;
    private AmendmentId proposal;
    private MinutesId disputedMinutes;
    private MeetingId recorded;
    private DecisionId decision;
    private UUID disputedItem;
    private SeatId seat;
    private SeatId unseenSeat;
    private SpeakerId speaker;
    private MeetingId panel;
    private SeatId pseudonymousSeat;
    private SeatId askedSeat;
    private QuestionId question;
    private TravelId support;
    private MeetingId supported;
    private MeetingId asked;

    MeetingWorld(
            World world,
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            CurrentActor actor,
            Meetings meetings,
            MeetingSteps steps,
            Seats seats,
            Hosts hosts,
            Slots slots,
            Ratings ratings,
            Panels panels,
            Questions questions,
            Answers answers,
            Delegations delegations,
            TravelDesk travel,
            MinutesDesk desk,
            Workflow workflow,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.world = world;
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.actor = actor;
        this.meetings = meetings;
        this.steps = steps;
        this.seats = seats;
        this.hosts = hosts;
        this.slots = slots;
        this.ratings = ratings;
        this.panels = panels;
        this.questions = questions;
        this.answers = answers;
        this.delegations = delegations;
        this.travel = travel;
        this.desk = desk;
        this.workflow = workflow;
        this.transaction = transaction;
        this.database = database;
    }

    private static final Map<RatingQuestion, Integer> GOOD =
            Map.of(RatingQuestion.CALLED, 4, RatingQuestion.HEARD, 4, RatingQuestion.ACCESS, 4, RatingQuestion.USE, 4);

    @Override
    public void happens(World world) {
        ahead();
        typed();
        over();
    }

    private void ahead() {
        scene.as(world.who("embassy asked"), () -> {
            draftMeeting = meetings.open("Europe/Zurich");
            meetings.revise(draftMeeting, meetingOf("Title " + world.marked("MEETINGDRAFT"), ""), "");
            var together = meetings.open("Europe/Zurich");
            cohost = hosts.ask(together, world.authors());
            meeting = meetings.open("Europe/Zurich");
            meetings.revise(meeting, meetingOf("Round table", "https://example.org/" + world.marked("JOINLINK")), "");
            meetings.publish(meeting);
        });
        seat = scene.as(world.who("author"), () -> seats.register(meeting, Attending.PLACE, false));
        var opened = scene.as(
                world.who("embassy asked"),
                () -> slots.open(meeting, meetingOf("", "").starts(), 20, 2, "Table"));
        freeSlot = opened.getLast();
        booking = scene.as(world.who("author"), () -> slots.book(opened.getFirst(), world.marked("BOOKING")));
        scene.as(world.who("embassy asked"), () -> panels.call(meeting, "Who has submitted on courts"));
        speaker = scene.as(
                world.who("author"), () -> panels.apply(meeting, "Courts", "About " + world.marked("SPEAKING"), ""));
        var veiled = scene.as(world.who("embassy asked"), () -> {
            var quiet = meetings.open("Europe/Zurich");
            var plan = meetingOf("Quiet", "https://example.org/quiet");
            meetings.revise(
                    quiet,
                    plan.received(MeetingWelcome.USUAL.reaching(new MeetingReach(Set.of(), Set.of(), true))),
                    "");
            meetings.publish(quiet);
            return quiet;
        });
        panel = veiled;
        scene.as(world.who("embassy asked"), () -> panels.call(veiled, "Who has submitted on courts"));
        unseenSeat = scene.as(
                world.who("author"),
                () -> seats.register(
                        veiled, Attending.PLACE, false, Veil.UNSEEN, seats.statement(veiled, Veil.UNSEEN)));
        pseudonymousSeat = scene.as(
                world.who("unlisted CSO"),
                () -> seats.register(
                        veiled, Attending.PLACE, false, Veil.PSEUDONYM, seats.statement(veiled, Veil.PSEUDONYM)));
    }

    /** A meeting that asks for names and answers, and one that offers support. */
    private void typed() {
        supported = supported();
        asked = supported();
        question = QuestionId.random();
        scene.as(
                world.who("embassy asked"),
                () -> questions.write(
                        asked,
                        List.of(),
                        List.of(new Question(question, Question.Kind.TEXT, "What do you eat?", List.of(), true))));
        askedSeat = scene.as(
                world.who("author"),
                () -> seats.register(
                        asked,
                        new SeatRequest(
                                Attending.PLACE,
                                false,
                                Veil.NAMED,
                                null,
                                1,
                                List.of("Person " + world.marked("COMER")),
                                Map.of(question, "Food " + world.marked("FOODASKED")))));
        support = scene.as(
                world.who("author"),
                () -> travel.ask(askedSeat, new TravelAsk(300, "CHF", "A train " + world.marked("TRAVEL"))));
    }

    private MeetingId supported() {
        return scene.as(world.who("embassy asked"), () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(
                    opened,
                    meetingOf("Supported", "https://example.org/supported")
                            .received(new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", true, ListReaders.HOSTS)
                                    .bringing(new Delegation(2, true))),
                    "");
            meetings.publish(opened);
            return opened;
        });
    }

    private void over() {
        writing = held();
        amended = held();
        disputed = held();
        recorded = held();
        for (var who : List.of("author", "embassy asked")) {
            scene.as(world.who(who), () -> ratings.rate(recorded, GOOD));
        }
        var kept = write(held(), "As it was");
        draftMinutes = write(writing, world.marked("MINUTESDRAFT"));
        sentMinutes = write(amended, world.marked("MINUTESSENT"));
        disputedMinutes = write(disputed, "As it was");
        var within = write(recorded, "As it was");
        scene.as(world.who("embassy asked"), () -> {
            desk.send(sentMinutes);
            desk.send(disputedMinutes);
            desk.send(within);
            desk.send(kept);
        });
        disputedItem = scene.as(world.who("embassy asked"), () -> desk.find(disputedMinutes))
                .orElseThrow()
                .items()
                .getFirst()
                .id();
        proposal = scene.as(
                world.who("author"),
                () -> desk.propose(disputedMinutes, disputedItem, "Otherwise " + world.marked("AMENDMENT")));
        time.work();
        database.sql("update meeting_minutes set amend_until = ? where id <> ?")
                .params(
                        Timestamp.from(clock.instant().minusSeconds(60)),
                        disputedMinutes.value().toString())
                .update();
        for (var one : List.of(sentMinutes, within, kept)) {
            for (var date : List.of("amendReminder", "amendUntil")) {
                transaction.executeWithoutResult(work ->
                        workflow.moveDate(one.value(), date, clock.instant().minusSeconds(30)));
                time.pass(Duration.ofSeconds(1));
            }
        }
        scene.as(world.who("embassy asked"), () -> {
            desk.validate(within, true);
            desk.validate(kept, false);
        });
        decision = scene.as(world.who("embassy asked"), () -> desk.find(kept))
                .orElseThrow()
                .decisions()
                .getFirst()
                .id();
    }

    private MeetingId held() {
        var one = scene.as(world.who("embassy asked"), () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, meetingOf("Held", "https://example.org/held"), "");
            meetings.publish(opened);
            return opened;
        });
        scene.as(world.who("author"), () -> seats.register(one, Attending.PLACE, false));
        actor.runAs(Actor.PORTAL, () -> steps.hold(one));
        return one;
    }

    private MinutesId write(MeetingId held, String words) {
        return scene.as(world.who("embassy asked"), () -> {
            var minutes = desk.of(held).orElseThrow();
            desk.write(
                    minutes.id(),
                    minutes.edits(),
                    new MinutesText(
                            List.of(new MinutesText.Item("Courts", words)),
                            List.of(new MinutesText.Decided(
                                    "Report",
                                    world.lead(),
                                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                            .plusDays(60)))));
            return minutes.id();
        });
    }

    /** A meeting in both ways in a month, open to whoever comes. */
    private MeetingPlan meetingOf(String title, String link) {
        var starts = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(30)
                .atTime(14, 0);
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                title,
                "",
                "Europe/Zurich",
                starts,
                starts.plusHours(2),
                MeetingWay.BOTH,
                "Harbour Street 4",
                link,
                30,
                0,
                "",
                "",
                false);
    }

    @Override
    public void trials(Trials trials) {

        trials.of("meeting-draft")
                .ownedBy(world.mission())
                .makingOwn()
                .read(who -> meetings.find(draftMeeting).isPresent())
                .write(() -> meetings.revise(draftMeeting, meetingOf("Other", ""), ""))
                .create(() -> meetings.open("Europe/Zurich"));
        trials.of("meeting")
                .ownedBy(world.mission())
                .read(who -> meetings.find(meeting).isPresent())
                .write(() -> meetings.cancel(meeting, "The room is closed"));
        trials.of("meeting-link")
                .ownedBy(world.authors())
                .on(world.mission())
                .read(who -> meetings.find(meeting)
                        .filter(one -> !one.plan().link().isBlank())
                        .isPresent());
        trials.of("meeting-cohost")
                .ownedBy(world.mission())
                .on(world.authors())
                .read(who -> hosts.find(cohost).isPresent())
                .write(() -> hosts.answer(cohost, true, ""))
                .create(() -> hosts.ask(draftMeeting, world.lead()));
        trials.of("minutes-draft")
                .ownedBy(world.mission())
                .read(who -> desk.find(draftMinutes).isPresent())
                .write(() -> desk.send(draftMinutes));
        trials.of("meeting-minutes")
                .ownedBy(world.mission())
                .on(world.authors())
                .read(who -> desk.find(sentMinutes).isPresent())
                .write(() -> desk.validate(sentMinutes, false));
        trials.of("minutes-published").read(who -> desk.of(recorded).isPresent());
        trials.of("meeting-amendment")
                .ownedBy(world.mission())
                .on(world.authors())
                .read(who -> desk.find(disputedMinutes)
                        .filter(one -> !one.amendments().isEmpty())
                        .isPresent())
                .write(() -> desk.decide(proposal, true, ""))
                .create(() -> desk.propose(disputedMinutes, disputedItem, "Quite otherwise"));
        trials.of("meeting-decision")
                .ownedBy(world.lead())
                .on(world.mission(), world.authors())
                .read(who -> desk.decision(decision).isPresent())
                .write(() -> desk.finish(decision, "Sent"));
        trials.of("meeting-booking")
                .ownedBy(world.authors())
                .on(world.mission())
                .makingOwn()
                .read(who -> slots.find(booking).isPresent())
                .write(() -> slots.cancel(booking, "Ill"))
                .create(() -> slots.book(freeSlot, ""));
        trials.of("meeting-seat")
                .ownedBy(world.authors())
                .on(world.mission())
                .makingOwn()
                .read(who -> seats.find(seat).isPresent())
                .write(() -> seats.withdraw(seat))
                .create(() -> seats.register(meeting, Attending.PLACE, true));
        trials.of("meeting-answer")
                .ownedBy(world.authors())
                .on(world.mission())
                .read(who -> !answers.of(askedSeat).isEmpty()
                        && !delegations.of(askedSeat).isEmpty())
                .write(() -> answers.write(askedSeat, Map.of(question, "Nothing")));
        trials.of("meeting-travel")
                .ownedBy(world.authors())
                .on(world.mission())
                .makingOwn()
                .read(who -> travel.mine(asked).isPresent() || !travel.of(asked).isEmpty())
                .write(() -> {
                    if (actor.get().actsFor(world.mission())) {
                        travel.decide(support, false, 0, "No money");
                    } else {
                        travel.withdraw(support);
                    }
                })
                .create(() -> travel.ask(
                        seats.register(
                                supported,
                                new SeatRequest(Attending.PLACE, false, Veil.NAMED, null, 1, List.of("Ana"), Map.of())),
                        new TravelAsk(100, "CHF", "A bus")));
        trials.of("meeting-speaker")
                .ownedBy(world.authors())
                .on(world.mission())
                .makingOwn()
                .read(who -> panels.applications(meeting).stream()
                        .anyMatch(one -> one.id().equals(speaker)))
                .write(() -> panels.decide(speaker, false, "Too many", 0))
                .create(() -> panels.apply(panel, "Mine", "", ""));
        trials.of("meeting-rating")
                .on(world.authors(), world.mission())
                .read(who -> ratings.mine(recorded).isPresent())
                .write(() -> ratings.rate(recorded, GOOD))
                .create(() -> ratings.rate(recorded, GOOD));
        trials.of("meeting-seat-unseen")
                .ownedBy(world.authors())
                .on(world.mission())
                .read(who -> seats.find(unseenSeat).isPresent())
                .write(() -> seats.withdraw(unseenSeat));
        trials.of("meeting-seat-pseudonymous")
                .ownedBy(world.party("unlisted CSO"))
                .on(world.mission())
                .read(who -> seats.find(pseudonymousSeat).isPresent())
                .write(() -> seats.withdraw(pseudonymousSeat));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(
                Map.entry("MEETINGDRAFT", Secret.of("meeting-draft", world.mission())),
                Map.entry("JOINLINK", Secret.of("meeting-link", world.authors(), world.mission())),
                Map.entry("COMER", Secret.of("meeting-answer", world.authors(), world.mission())),
                Map.entry("FOODASKED", Secret.of("meeting-answer", world.authors(), world.mission())),
                Map.entry("TRAVEL", Secret.of("meeting-travel", world.authors(), world.mission())),
                Map.entry("SPEAKING", Secret.of("meeting-speaker", world.authors(), world.mission())),
                Map.entry("BOOKING", Secret.of("meeting-booking", world.authors(), world.mission())),
                Map.entry("MINUTESDRAFT", Secret.of("minutes-draft", world.mission())),
                Map.entry("MINUTESSENT", Secret.of("meeting-minutes", world.mission(), world.authors())),
                Map.entry("AMENDMENT", Secret.of("meeting-amendment", world.mission(), world.authors())));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        var mission = world.mission();
        var authors = world.authors();
        return switch (object) {
            case "meeting-cohost" -> List.of(Sample.of(cohost.value(), mission, authors));
            case "minutes-draft" -> List.of(Sample.of(writing.value(), mission));
            case "meeting-minutes" ->
                List.of(Sample.of(amended.value(), mission, authors), Sample.of(disputed.value(), mission, authors));
            case "minutes-published" -> List.of(Sample.of(recorded.value(), mission));
            case "meeting-decision" -> List.of(Sample.of(decision.value(), world.lead(), authors, mission));
            case "meeting-draft" -> List.of(Sample.of(draftMeeting.value(), mission));
            default ->
                route.equals("/meetings/:id")
                        ? List.of(Sample.of(meeting.value(), mission), Sample.of(asked.value(), mission))
                        : List.of(Sample.of(meeting.value(), mission));
        };
    }
}
