package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.Invitations;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.advocacy.Asks;
import org.uprportal.audit.AuditOfThisTransaction;
import org.uprportal.audit.Lines;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.Outcome;
import org.uprportal.cycle.Closings;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterChanges;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.Plans;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.guard.Doors;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskTaken;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.Ratings;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Slots;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.operation.Operations;
import org.uprportal.organisation.Bodies;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.EngineCare;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.privacy.AuditDesk;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.review.Reviews;
import org.uprportal.state.StateCode;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.PseudonymDesk;
import org.uprportal.submission.Publications;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.Matrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.Parts;
import org.uprportal.vault.Pseudonyms;

/**
 * Every cell of the matrix of access, at the faces and without any page: each kind of person tries to read, change and make
 * each kind of thing, and gets what the matrix says. What is refused for another reason than access counts as granted.
 */
@PortalTest
class EveryCellTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Scene scene;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    World world;
    Parts brought;
    List<String> said = List.of();
    final Map<String, Trial> trials = new LinkedHashMap<>();

    @Test
    void everybodyGetsWhatTheMatrixSaysAndNothingElse() {
        world = beans.getAutowireCapableBeanFactory().createBean(World.class);
        world.begin("");
        brought = WorldOfModules.in(world, "", beans);
        brought.trials().forEach(this::bring);
        consultationTrials();
        submissionTrials();
        jointTrials();
        cycleTrials();
        responseTrials();
        followUpTrials();
        organisationTrials();
        personalTrials();
        meetingTrials();
        var matrix = Matrix.get();
        assertThat(trials.keySet().stream().map(EveryCellTest::thing).distinct())
                .as("things of matrix.csv that are at home in a module and are tried here")
                .containsExactlyInAnyOrderElementsOf(matrix.atHome());

        var wrong = new ArrayList<String>();
        var count = 0;
        var granted = 0;
        var recorded = 0;
        var cells = new TreeSet<String>();
        for (var tried : trials.keySet()) {
            var object = thing(tried);
            var trial = trials.get(tried);
            for (var act : trial.acts().keySet()) {
                for (var name : world.everybody.keySet()) {
                    var standing = world.standing(name, trial.owner(), trial.named());
                    if (!trial.persons().isEmpty() && !trial.persons().contains(name)) {
                        standing.remove("own");
                    }
                    if (act.equals("create") && trial.makesOwn() && world.everybody.get(name) != null) {
                        standing.add("own");
                    }
                    var column = world.column(name, standing);
                    var expected =
                            matrix.allows(object, column, act, standing) && (act.equals("read") || !world.viewer(name));
                    var actual = succeeds(name, trial.acts().get(act));
                    if (act.equals("read")) {
                        var line = said.contains("read." + object);
                        // What nobody reads is recorded where somebody sees a list of it.
                        var shown = actual
                                || (!matrix.somebody(object, "read")
                                        && matrix.allows(object, column, "know", standing));
                        var due = shown && matrix.recorded(object, column, standing);
                        recorded += line ? 1 : 0;
                        if (line != due) {
                            wrong.add("reading of %s by %s (%s, %s) %s a line in the audit trail"
                                    .formatted(object, name, column, standing, due ? "leaves no" : "must not leave"));
                        }
                    }
                    if (actual != expected) {
                        wrong.add("%s may %s%s %s, by the matrix (%s) %s"
                                .formatted(
                                        name,
                                        actual ? "" : "not ",
                                        act,
                                        tried,
                                        column,
                                        expected ? "should" : "must not"));
                    }
                    count++;
                    granted += actual ? 1 : 0;
                    cells.add(object + column);
                }
            }
        }
        System.out.printf(
                "access: %d things, %d cells, %d trials by %d kinds of people (%d granted, %d refused), %d readings recorded%n",
                trials.size(), cells.size(), count, world.everybody.size(), granted, count - granted, recorded);
        assertThat(wrong).isEmpty();
        everyDoorToAConfidentialThingRecords(matrix);
    }

    /** No method that shows something confidential is forgotten: each is called by somebody whose reading is recorded. */
    private void everyDoorToAConfidentialThingRecords(Matrix matrix) {
        var doors = Doors.listed().stream()
                .filter(door -> door.kind().equals("face") && door.act().equals("read"))
                .filter(door -> door.objects().stream().anyMatch(matrix::recordedForSomebody))
                // How many there are shows nothing of anybody.
                .filter(door -> !door.name().contains("#count"))
                .collect(Collectors.toMap(
                        Doors.Door::name,
                        door -> door.objects().stream()
                                .map(one -> "read." + one)
                                .toList()));
        var readings = readings();
        brought.readings()
                .forEach((door, one) -> readings.put(
                        door, new Reading(one.reader(), name -> one.attempt().by(name))));
        assertThat(readings.keySet())
                .as("doors of doors.csv that show what recorded.csv calls recorded, and are read here")
                .containsAll(doors.keySet());
        var silent = new ArrayList<String>();
        readings.forEach((door, reading) -> {
            var shown = succeeds(reading.reader(), reading.attempt());
            var lines = doors.getOrDefault(door, List.of("read.ask"));
            if (!shown || said.stream().noneMatch(lines::contains)) {
                silent.add(door + " read by " + reading.reader() + ": " + (shown ? "no line" : "nothing shown"));
            }
        });
        System.out.printf("access: %d doors to confidential things, each leaves its line%n", readings.size());
        assertThat(silent).isEmpty();
    }

    private record Reading(String reader, Attempt attempt) {}

    private Map<String, Reading> readings() {
        var submissions = beans.getBean(Submissions.class);
        var asks = beans.getBean(Asks.class);
        var contributions = beans.getBean(Contributions.class);
        var contributionAnswers = beans.getBean(ContributionAnswers.class);
        var contributionDesk = beans.getBean(ContributionDesk.class);
        var invitationDesk = beans.getBean(InvitationDesk.class);
        var recommendations = beans.getBean(Recommendations.class);
        var responses = beans.getBean(ResponseDesk.class);
        var reports = beans.getBean(MidTermReports.class);
        var followUps = beans.getBean(FollowUps.class);
        var organisations = beans.getBean(Organisations.class);
        var registrations = beans.getBean(Registrations.class);
        var members = beans.getBean(Members.class);
        world.everybody.put(
                "government's owner",
                scene.colleague(world.partyOf("government").id(), MemberRole.OWNER));
        var all = new LinkedHashMap<String, Reading>();
        all.put("submission.Submissions#find", reading("secretariat", () -> submissions.find(world.filed)));
        all.put("submission.Submissions#document", reading("secretariat", () -> submissions.document(world.filed)));
        all.put("submission.Submissions#intact", reading("secretariat", () -> submissions.intact(world.filed)));
        all.put("submission.Submissions#filed", reading("secretariat", submissions::filed));
        all.put("submission.Submissions#filedBy", reading("secretariat", () -> submissions.filedBy(world.authors)));
        all.put("advocacy.Asks#find", reading("embassy asked", () -> asks.find(world.ask)));
        all.put("advocacy.Asks#mine", reading("embassy asked", asks::mine));
        all.put(
                "consultation.Contributions#of",
                reading("government", () -> contributions.of(world.closedConsultation)));
        all.put(
                "consultation.Contributions#page",
                reading("government", () -> contributions.page(world.closedConsultation, false, 0, 20)));
        all.put("consultation.Contributions#find", reading("government", () -> contributions.find(world.contribution)));
        all.put(
                "consultation.Consultations#takingPart",
                reading(
                        "government",
                        () -> beans.getBean(org.uprportal.consultation.Consultations.class)
                                .takingPart(world.closedConsultation)));
        all.put(
                "recommendation.Recommendations#find",
                reading("other ministry", () -> recommendations.find(world.inDraft.id())));
        all.put(
                "recommendation.Recommendations#drafts",
                reading("other ministry", () -> recommendations.drafts(world.answering)));
        all.put(
                "recommendation.ResponseDesk#progress",
                reading("other ministry", () -> responses.progress(world.answering)));
        var answers = beans.getBean(org.uprportal.recommendation.AnswerDesk.class);
        all.put(
                "recommendation.AnswerDesk#worklist",
                reading("other ministry", () -> answers.worklist(world.answering)));
        var addenda = beans.getBean(org.uprportal.recommendation.AddendumDesk.class);
        all.put(
                "recommendation.AddendumDesk#settings",
                reading("other ministry", () -> addenda.settings(world.answering)));
        all.put(
                "recommendation.AddendumDesk#preview",
                reading("other ministry", () -> addenda.preview(world.answering)));
        all.put(
                "recommendation.AddendumDesk#document",
                reading("other ministry", () -> addenda.document(world.answering)));
        all.put(
                "recommendation.AddendumDesk#cabinet",
                reading("other ministry", () -> addenda.cabinet(world.answering, java.util.Locale.ENGLISH)));
        all.put("followup.MidTermReports#find", reading("other ministry", () -> reports.find(world.followed)));
        all.put("followup.MidTermReports#figures", reading("other ministry", () -> reports.figures(world.followed)));
        all.put("followup.MidTermReports#document", reading("other ministry", () -> reports.document(world.followed)));
        all.put("followup.MidTermReports#sheet", reading("other ministry", () -> reports.sheet(world.followed)));
        all.put("followup.MidTermReports#parts", reading("other ministry", () -> reports.parts(world.followed)));
        all.put("followup.FollowUps#followed", reading("secretariat", () -> followUps.followed(world.tracked)));
        var plans = beans.getBean(Plans.class);
        all.put("followup.Plans#find", reading("other ministry", () -> plans.find(world.plannedAction)));
        all.put("followup.Plans#of", reading("other ministry", () -> plans.of(world.followed)));
        all.put(
                "followup.Plans#document",
                reading("other ministry", () -> plans.document(world.followed, java.util.Locale.ENGLISH)));
        all.put(
                "followup.Plans#sheet",
                reading("other ministry", () -> plans.sheet(world.followed, java.util.Locale.ENGLISH)));
        all.put("organisation.Organisations#find", reading("secretariat", () -> organisations.find(world.hidden)));
        all.put(
                "organisation.Organisations#history",
                reading("secretariat", () -> organisations.history(world.hidden, 0, 20)));
        all.put(
                "organisation.Registrations#find",
                reading("country team", () -> registrations.find(world.registration)));
        all.put("organisation.Registrations#waiting", reading("country team", () -> registrations.waiting(0, 1000)));
        all.put("account.Members#of", reading("government's owner", () -> members.of(world.lead)));
        var auditDesk = beans.getBean(AuditDesk.class);
        var everything = new Lines.Question(null, null, null, null);
        all.put(
                "privacy.AuditDesk#look",
                reading("auditor", () -> auditDesk.look(everything, 0, 20).rows()));
        all.put("privacy.AuditDesk#file", reading("auditor", () -> auditDesk.file(everything)));
        all.put("privacy.AuditDesk#acts", reading("auditor", auditDesk::acts));
        all.put("account.Members#accounts", reading("administrator", () -> members.accounts("", 0, 20)));
        return all;
    }

    private static Reading reading(String reader, Supplier<Object> read) {
        return new Reading(
                reader, who -> !Set.of(Optional.empty(), List.of(), Map.of()).contains(read.get()));
    }

    private boolean succeeds(String name, Attempt attempt) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            var person = world.everybody.get(name);
            if (person == null) {
                scene.signOut();
            } else {
                scene.signIn(person);
            }
            AuditOfThisTransaction.acts();
            try {
                return attempt.by(name);
            } catch (NotAllowed | TaskTaken refused) {
                return false;
            } catch (Refusal forAnotherReason) {
                return true;
            } finally {
                said = AuditOfThisTransaction.acts();
                scene.signOut();
            }
        }));
    }

    private void consultationTrials() {
        var consultations = beans.getBean(Consultations.class);
        var contributions = beans.getBean(Contributions.class);
        var contributionAnswers = beans.getBean(ContributionAnswers.class);
        var contributionDesk = beans.getBean(ContributionDesk.class);
        var invitationDesk = beans.getBean(InvitationDesk.class);
        of("consultation-draft")
                .read(who -> consultations.find(world.draftConsultation).isPresent()
                        || consultations.all().stream().anyMatch(one -> one.id().equals(world.draftConsultation)))
                .write(() -> {
                    consultations.publish(world.draftConsultation);
                });
        of("consultation")
                .read(who -> consultations.find(world.openConsultation).isPresent())
                .write(() -> consultations.moveEnd(
                        world.openConsultation, clock.instant().plusSeconds(86_400L * 60)));
        of("contribution-draft")
                .ownedBy(world.authors)
                .makingOwn()
                .read(who -> contributions
                        .mine(world.openConsultation, world.authors)
                        .isPresent())
                .write(() -> {
                    world.contribute(world.openConsultation, "Changed");
                    NotAllowed.unless(scene.as(world.who("author"), () -> contributions.mine(world.openConsultation))
                            .orElseThrow()
                            .texts()
                            .containsValue("Changed"));
                })
                .create(() -> world.contribute(world.openConsultation, "New"));
        of("contribution")
                .ownedBy(world.authors)
                .read(who -> contributions.mine(world.closedConsultation).isPresent()
                        || !contributions.of(world.closedConsultation).isEmpty())
                .write(() -> contributionDesk.reveal(world.closedConsultation));
        of("contribution-answer")
                .ownedBy(world.authors)
                .read(who -> {
                    scene.as(world.who("government"), () -> answer(contributionAnswers));
                    return contributions
                                    .mine(world.closedConsultation)
                                    .filter(one -> one.answer() != null)
                                    .isPresent()
                            || contributions.of(world.closedConsultation).stream()
                                    .anyMatch(one -> one.answer() != null);
                })
                .write(() -> answer(contributionAnswers));
        var invitation = scene.as(
                world.who("author"),
                () -> invitationDesk.myInvitation(world.openConsultation).orElseThrow());
        of("invitation")
                .on(world.authors)
                .read(who -> invitationDesk.invitation(invitation.id()) != null)
                .write(() -> invitationDesk.decline(world.openConsultation));
    }

    private void answer(ContributionAnswers contributionAnswers) {
        contributionAnswers.answer(world.contribution, Outcome.TAKEN_UP, "Named now.", "");
    }

    private void meetingTrials() {
        var meetings = beans.getBean(Meetings.class);
        var seats = beans.getBean(Seats.class);
        var hosts = beans.getBean(Hosts.class);
        of("meeting-draft")
                .ownedBy(world.mission)
                .makingOwn()
                .read(who -> meetings.find(world.draftMeeting).isPresent())
                .write(() -> meetings.revise(world.draftMeeting, world.meetingOf("Other", ""), ""))
                .create(() -> meetings.open("Europe/Zurich"));
        of("meeting")
                .ownedBy(world.mission)
                .read(who -> meetings.find(world.meeting).isPresent())
                .write(() -> meetings.cancel(world.meeting, "The room is closed"));
        of("meeting-link")
                .ownedBy(world.authors)
                .on(world.mission)
                .read(who -> meetings.find(world.meeting)
                        .filter(one -> !one.plan().link().isBlank())
                        .isPresent());
        of("meeting-cohost")
                .ownedBy(world.mission)
                .on(world.authors)
                .read(who -> hosts.find(world.cohost).isPresent())
                .write(() -> hosts.answer(world.cohost, true, ""))
                .create(() -> hosts.ask(world.draftMeeting, world.lead));
        var desk = beans.getBean(MinutesDesk.class);
        of("minutes-draft")
                .ownedBy(world.mission)
                .read(who -> desk.find(world.draftMinutes).isPresent())
                .write(() -> desk.send(world.draftMinutes));
        of("meeting-minutes")
                .ownedBy(world.mission)
                .on(world.authors)
                .read(who -> desk.find(world.sentMinutes).isPresent())
                .write(() -> desk.validate(world.sentMinutes, false));
        of("minutes-published").read(who -> desk.of(world.recorded).isPresent());
        of("meeting-amendment")
                .ownedBy(world.mission)
                .on(world.authors)
                .read(who -> desk.find(world.disputedMinutes)
                        .filter(one -> !one.amendments().isEmpty())
                        .isPresent())
                .write(() -> desk.decide(world.proposal, true, ""))
                .create(() -> desk.propose(world.disputedMinutes, world.disputedItem, "Quite otherwise"));
        of("meeting-decision")
                .ownedBy(world.lead)
                .on(world.mission, world.authors)
                .read(who -> desk.decision(world.decision).isPresent())
                .write(() -> desk.finish(world.decision, "Sent"));
        var slots = beans.getBean(Slots.class);
        of("meeting-booking")
                .ownedBy(world.authors)
                .on(world.mission)
                .makingOwn()
                .read(who -> slots.find(world.booking).isPresent())
                .write(() -> slots.cancel(world.booking, "Ill"))
                .create(() -> slots.book(world.freeSlot, ""));
        of("meeting-seat")
                .ownedBy(world.authors)
                .on(world.mission)
                .makingOwn()
                .read(who -> seats.find(world.seat).isPresent())
                .write(() -> seats.withdraw(world.seat))
                .create(() -> seats.register(world.meeting, Attending.PLACE, true));
        var panels = beans.getBean(Panels.class);
        of("meeting-speaker")
                .ownedBy(world.authors)
                .on(world.mission)
                .makingOwn()
                .read(who -> panels.applications(world.meeting).stream()
                        .anyMatch(one -> one.id().equals(world.speaker)))
                .write(() -> panels.decide(world.speaker, false, "Too many", 0))
                .create(() -> panels.apply(world.panel, "Mine", "", ""));
        var ratings = beans.getBean(Ratings.class);
        of("meeting-rating")
                .on(world.authors, world.mission)
                .read(who -> ratings.mine(world.recorded).isPresent())
                .write(() -> ratings.rate(world.recorded, World.GOOD))
                .create(() -> ratings.rate(world.recorded, World.GOOD));
        of("meeting-seat-unseen")
                .ownedBy(world.authors)
                .on(world.mission)
                .read(who -> seats.find(world.unseenSeat).isPresent())
                .write(() -> seats.withdraw(world.unseenSeat));
        of("meeting-seat-pseudonymous")
                .ownedBy(world.hidden)
                .on(world.mission)
                .read(who -> seats.find(world.pseudonymousSeat).isPresent())
                .write(() -> seats.withdraw(world.pseudonymousSeat));
    }

    private void submissionTrials() {
        var submissions = beans.getBean(Submissions.class);
        var draftDesk = beans.getBean(DraftDesk.class);
        var pseudonymDesk = beans.getBean(PseudonymDesk.class);
        var asks = beans.getBean(Asks.class);
        of("cso-draft")
                .ownedBy(world.authors)
                .makingOwn()
                .read(who -> submissions.find(world.draft).isPresent()
                        && submissions.document(world.draft).length > 0
                        && !submissions.intact(world.draft))
                .write(() -> draftDesk.save(world.draft, World.draftOf("Other", "Other"), 1))
                .create(() -> submissions.open(world.present, false, "Another"));
        of("filed-submission")
                .ownedBy(world.authors)
                .read(who -> submissions.find(world.filed).isPresent()
                        && submissions.document(world.filed).length > 0
                        && submissions.filedBy(world.authors).size() == 2)
                .write(() -> submissions.withdraw(world.filed));
        of("filed-submission-pseudonymous")
                .ownedBy(world.hidden)
                .read(who -> submissions.find(world.veiled).isPresent()
                        && submissions.document(world.veiled).length > 0
                        && submissions.intact(world.veiled)
                        && submissions.filedBy(world.hidden).isEmpty())
                .write(() -> pseudonymDesk.nameAuthor(world.veiled));
        var publications = beans.getBean(Publications.class);
        of("published-submission")
                .ownedBy(world.authors)
                .read(who -> publications.find(world.published).isPresent()
                        && publications.document(world.published).length > 0
                        && publications.count(world.answering) == 1
                        && publications.of(world.answering, 0, 10).size() == 1)
                .write(() -> publications.takeDown(world.published))
                .create(() -> publications.publish(world.answering));
        of("identity-vault")
                .ownedBy(world.hidden)
                .read(who -> !beans.getBean(Pseudonyms.class)
                        .mine(List.of(world.present.value()))
                        .isEmpty());
        var proposal = scene.as(world.who("author"), () -> submissions.find(world.filed))
                .orElseThrow()
                .proposals()
                .getFirst();
        of("ask")
                .ownedBy(world.authors)
                .on(world.mission)
                .read(who -> asks.find(world.ask).isPresent()
                        && asks.mine().stream().anyMatch(one -> one.id().equals(world.ask)))
                .write(() -> asks.write(world.ask, "A word"))
                .create(() -> asks.send(
                        world.filed,
                        proposal.id(),
                        new org.uprportal.advocacy.AskText("Text", "Theme", "", ""),
                        Map.of(world.mission, "Letter")));
    }

    /** What is a coalition's is also that of the member that acts for it, not of its viewers, nor of a mere member. */
    private void jointTrials() {
        var contributions = beans.getBean(Contributions.class);
        var contributionAnswers = beans.getBean(ContributionAnswers.class);
        var contributionDesk = beans.getBean(ContributionDesk.class);
        var invitationDesk = beans.getBean(InvitationDesk.class);
        var submissions = beans.getBean(Submissions.class);
        var asks = beans.getBean(Asks.class);
        var followUps = beans.getBean(FollowUps.class);
        var progressDesk = beans.getBean(ProgressDesk.class);
        var proposal = scene.as(world.who("coalition"), () -> world.proposalOf(world.jointFiled));
        of("contribution-draft of a coalition")
                .ownedBy(world.coalition)
                .read(who -> contributions
                        .mine(world.openConsultation, world.coalition)
                        .isPresent())
                .write(() -> contributionDesk.draft(
                        world.openConsultation,
                        world.coalition,
                        world.contributionOf(world.openConsultation, "Changed")));
        of("filed-submission of a coalition")
                .ownedBy(world.coalition)
                .read(who -> submissions.find(world.jointFiled).isPresent())
                .write(() -> submissions.withdraw(world.jointFiled));
        of("ask of a coalition")
                .ownedBy(world.coalition)
                .on(world.mission)
                .read(who -> asks.find(world.jointAsk).isPresent()
                        && asks.mine().stream().anyMatch(one -> one.id().equals(world.jointAsk)))
                .write(() -> asks.write(world.jointAsk, "A word"))
                .create(() -> asks.send(
                        world.jointFiled,
                        proposal,
                        new org.uprportal.advocacy.AskText("Text", "Theme", "", ""),
                        Map.of(world.mission, "Letter")));
        of("rating of a coalition")
                .ownedBy(world.coalition)
                .create(() ->
                        progressDesk.rate(world.coalition, world.untouched.id(), Progress.NOT, "No.", "", false, true));
        of("rating-restricted of a coalition")
                .ownedBy(world.coalition)
                .read(who ->
                        !followUps.followed(world.jointlyRated).civilSociety().isEmpty())
                .create(() ->
                        progressDesk.rate(world.coalition, world.untouched.id(), Progress.NOT, "No.", "", true, true));
    }

    private void cycleTrials() {
        var cycles = beans.getBean(Cycles.class);
        var closings = beans.getBean(Closings.class);
        var sessions = beans.getBean(Sessions.class);
        var reviews = beans.getBean(Reviews.class);
        var imports = beans.getBean(MatrixImports.class);
        var recommendations = beans.getBean(Recommendations.class);
        var session = sessions.find(cycles.get(world.present).session()).orElseThrow();
        of("published")
                .read(who -> cycles.find(world.answered).isPresent()
                        && recommendations.of(world.answered).size() == 3);
        of("cycle")
                .read(who -> cycles.find(world.unconfirmed).isPresent())
                .write(() -> cycles.move(
                        world.present,
                        CycleDate.REVIEW,
                        cycles.get(world.present).on(CycleDate.REVIEW).plusSeconds(3600)))
                .create(() -> cycles.open(
                        world.state,
                        9,
                        scene.newSession(java.time.Duration.ofDays(50), 9).number()));
        of("cycle-confirmation")
                .read(who -> cycles.find(world.unconfirmed).isPresent())
                .write(() -> cycles.confirm(world.unconfirmed));
        of("cycle-closing")
                .read(who -> cycles.find(world.present).isPresent())
                .write(() -> closings.close(world.unconfirmed, Set.of(), ""));
        of("session")
                .read(who -> sessions.find(session.number()).isPresent())
                .write(() -> sessions.change(session, session))
                .create(() -> sessions.add(sessions.proposal().orElseThrow()));
        of("review-record")
                .read(who -> reviews.troika(world.present) != null)
                .write(() -> reviews.draw(
                        world.present, List.of(new StateCode("NOR"), new StateCode("KEN"), new StateCode("PER"))))
                .create(() -> imports.preview(world.answering, InventedMatrix.pending()));
        of("advance-question")
                .read(who -> reviews.questions(world.present) != null)
                .create(() -> reviews.ask(world.present, "Why?"));
    }

    private void responseTrials() {
        var recommendations = beans.getBean(Recommendations.class);
        var responses = beans.getBean(ResponseDesk.class);
        of("response-draft")
                .read(who ->
                        recommendations.find(world.inDraft.id()).orElseThrow().draft() != null
                                & responses.progress(world.answering).answered() > 0)
                .write(() -> responses.draft(List.of(world.inDraft.id()), Position.SUPPORTED, null));
        var priorities = beans.getBean(org.uprportal.recommendation.Priorities.class);
        // The world is past the day on which this response was due.
        beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "update recommendation_desk set priorities_open_at = ?, priorities_close_at = ? where cycle_id = ?")
                .params(
                        java.sql.Timestamp.from(clock.instant()),
                        java.sql.Timestamp.from(clock.instant().plusSeconds(86_400L * 15)),
                        world.answering.value().toString())
                .update();
        of("priority")
                .read(who -> priorities.of(world.inDraft.id()) != null)
                .create(() -> priorities.mark(world.inDraft.id(), "Courts are closed to most."));
        of("response-proposal")
                .read(who -> !recommendations
                        .find(world.inDraft.id())
                        .orElseThrow()
                        .proposals()
                        .isEmpty())
                .create(() -> responses.propose(world.inDraft.id(), Position.SUPPORTED, "Ready"));
        of("response")
                .read(who -> recommendations
                                .find(world.sent.id())
                                .orElseThrow()
                                .summary()
                                .position()
                        == Position.SUPPORTED)
                .write(() -> responses.change(world.sent.id(), Position.NOTED, "Not yet"));
    }

    private void followUpTrials() {
        var followUps = beans.getBean(FollowUps.class);
        var clusterDesk = beans.getBean(ClusterDesk.class);
        var actionDesk = beans.getBean(ActionDesk.class);
        var progressDesk = beans.getBean(ProgressDesk.class);
        var updateDesk = beans.getBean(UpdateDesk.class);
        var reports = beans.getBean(MidTermReports.class);
        of("clustering")
                .read(who -> followUps.cluster(world.cluster).isPresent())
                .write(() -> beans.getBean(ClusterChanges.class)
                        .rename(
                                world.cluster,
                                followUps.cluster(world.cluster).orElseThrow().title(),
                                "Renamed"))
                .create(() -> clusterDesk.begin(
                        world.answered, List.of(new ClusterProposal("All", world.lead, List.of(world.sent.id())))));
        of("action-draft")
                .on(world.lead)
                .read(who -> !followUps.followed(world.tracked).actions().isEmpty())
                .write(() -> actionDesk.plan(
                        world.cluster, world.tracked.id(), "One more", java.time.LocalDate.of(2050, 1, 1)));
        of("implementation-status")
                .on(world.lead)
                .read(who -> followUps.followed(world.tracked) != null)
                .write(() -> progressDesk.report(world.tracked.id(), Progress.PARTLY, "In parliament."));
        of("rating")
                .ownedBy(world.authors)
                .makingOwn()
                .read(who -> {
                    scene.as(
                            world.who("author"),
                            () -> progressDesk.rate(world.untouched.id(), Progress.NOT, "No.", "", false, true));
                    return !followUps.followed(world.untouched).civilSociety().isEmpty();
                })
                .create(() -> progressDesk.rate(world.untouched.id(), Progress.NOT, "No.", "", false, true));
        of("rating-restricted")
                .ownedBy(world.authors)
                .makingOwn()
                .read(who -> !followUps.followed(world.tracked).civilSociety().isEmpty())
                .create(() -> progressDesk.rate(world.untouched.id(), Progress.NOT, "No.", "", true, true));
        of("update-request")
                .ownedBy(world.authors)
                .on(world.lead)
                .makingOwn()
                .read(who -> updateDesk.request(world.request).isPresent())
                .write(() -> updateDesk.giveUpdate(world.request, "In May."))
                .create(() -> updateDesk.askForUpdate(world.untouched.id()));
        of("mid-term-draft")
                .read(who -> reports.find(world.followed).isPresent() && reports.document(world.followed).length > 0)
                .write(() -> reports.save(world.followed, "", "Other words"));
    }

    private void organisationTrials() {
        var organisations = beans.getBean(Organisations.class);
        var coalitions = beans.getBean(Coalitions.class);
        of("coalition-membership")
                .ownedBy(world.coalition)
                .on(world.authors, world.acting, world.mere)
                .read(who -> !coalitions.membersOf(world.coalition).isEmpty())
                .write(() -> {
                    var party = beans.getBean(org.uprportal.party.CurrentActor.class)
                            .get()
                            .party();
                    if (party != null && party.id().equals(world.coalition)) {
                        coalitions.invite(world.coalition, world.authors);
                    } else {
                        coalitions.leave(world.coalition);
                    }
                });
        of("organisation-entry")
                .ownedBy(world.authors)
                .read(who -> organisations.find(world.authors).isPresent())
                .write(() -> organisations.change(world.authors, OrganisationProfile.named("Renamed", true)));
        of("organisation-unlisted")
                .ownedBy(world.hidden)
                .read(who -> organisations.find(world.hidden).isPresent()
                        || organisations
                                .directory(new DirectoryFilter("", null, world.state, null, null), 0, 100)
                                .rows()
                                .stream()
                                .anyMatch(one -> one.id().equals(world.hidden)))
                .write(() -> organisations.change(world.hidden, OrganisationProfile.named("Renamed", false)));
        of("organisation-register").create(() -> register(organisations, PartyKind.CSO));
        var registrations = beans.getBean(Registrations.class);
        of("registration")
                .on(world.countryTeam)
                .read(who -> registrations.find(world.registration).isPresent()
                        && registrations.waiting(0, 1000).rows().stream()
                                .anyMatch(one -> one.id().equals(world.registration)))
                .write(() -> registrations.refuse(world.registration, "No work is described."));
        of("government-bodies").write(() -> beans.getBean(Bodies.class).rename(world.lead, "Renamed"));
        of("ministry-register").create(() -> register(organisations, PartyKind.MINISTRY));
    }

    private void register(Organisations organisations, PartyKind kind) {
        organisations.register(
                new Party(PartyId.random(), kind, "New", world.state, null), OrganisationProfile.named("New", true));
    }

    private void personalTrials() {
        var inbox = beans.getBean(Inbox.class);
        var notices = beans.getBean(Notices.class);
        var outbox = beans.getBean(Outbox.class);
        var people = beans.getBean(People.class);
        var task = scene.as(world.who("author"), () -> inbox.mine("submission/draft", world.draft.value()))
                .orElseThrow();
        of("task")
                .on(world.authors)
                .read(who -> inbox.mine().stream().anyMatch(one -> one.id().equals(task.id())))
                .write(() -> inbox.claim(task.id()));
        of("letter")
                .read(who -> outbox.newest(50).stream()
                        .anyMatch(one -> !one.subject().isEmpty() || !one.body().isEmpty()));
        of("notice")
                .ownedBy(world.authors)
                .read(who -> notices.mine(100).stream().anyMatch(this::isTheAuthors))
                .write(() -> {
                    notices.markSeen();
                    NotAllowed.unless(scene.as(world.who("author"), notices::unseen) == 0);
                });
        of("account")
                .ownedBy(world.authors)
                .read(who -> people.hereBefore(world.who("author")) != null)
                .write(() -> people.speaks(world.who("author"), Locale.FRENCH));
        var members = beans.getBean(Members.class);
        of("party-people")
                .ownedBy(world.authors)
                .read(who -> !members.of(world.authors).isEmpty())
                .write(() -> members.changeRole(world.who("author's viewer"), MemberRole.EDITOR));
        var invitations = beans.getBean(Invitations.class);
        of("member-invitation")
                .ownedBy(world.authors)
                .read(who -> invitations.open(world.authors).stream()
                        .anyMatch(one -> one.id().equals(world.invitation)))
                .write(() -> invitations.withdraw(world.invitation))
                .create(() -> invitations.invite(world.authors, "guest@example.org", Locale.FRENCH, MemberRole.EDITOR));
        of("account-list")
                .read(who -> !members.accounts("", 0, 1).rows().isEmpty())
                .write(() -> members.suspend(world.who("CSO of another State")));
        var operations = beans.getBean(Operations.class);
        of("operation")
                .read(who -> operations.stopped(10) != null && operations.odd() != null)
                .write(() -> operations.tryAgain(
                        new EngineCare.Stopped("none", "upr-cycle", "timer", null, EngineCare.Reason.FAULT)));
        var records = beans.getBean(PersonalRecords.class);
        of("audit-trail")
                .ownedBy(world.authors)
                .read(who -> records.myActs(0, 100).stream()
                        .anyMatch(one -> one.subject().equals(world.draft.value())));
        trials.get("audit-trail").persons().add("author");
        var auditDesk = beans.getBean(AuditDesk.class);
        var draftsLines = new Lines.Question(world.draft.value(), null, null, null);
        of("audit-lines").read(who -> !auditDesk.look(draftsLines, 0, 20).rows().isEmpty());
        // News and accounts are a person's, not a party's: the author's colleagues have their own.
        trials.get("notice").persons().add("author");
        trials.get("account").persons().add("author");
    }

    private boolean isTheAuthors(org.uprportal.notification.NoticeSummary notice) {
        return database.sql("select count(*) from notification_notice where id = ? and person_id = ?")
                        .params(
                                notice.id().toString(),
                                world.who("author").value().toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The thing of the matrix that is tried: the first word. */
    private static String thing(String trial) {
        return trial.split(" ")[0];
    }

    /** What a module's own test folder brings. */
    private void bring(String object, org.uprportal.testing.world.Trial brought) {
        var trial = of(object);
        trial.owner = brought.owner();
        trial.named = brought.named();
        trial.makesOwn = brought.makesOwn();
        trial.persons.addAll(brought.persons());
        brought.acts().forEach((act, attempt) -> trial.acts.put(act, attempt::by));
    }

    /** One more thing that is tried; what follows its name tells it from another of the same kind. */
    private Trial of(String object) {
        var trial = new Trial();
        trials.put(object, trial);
        return trial;
    }

    /** What somebody tries; whether they got it. */
    private interface Attempt {
        boolean by(String name);
    }

    /** What can be tried with one thing, whose it is and who is named on it. */
    private static final class Trial {

        private final Map<String, Attempt> acts = new LinkedHashMap<>();
        private final Set<String> persons = new TreeSet<>();
        private @Nullable PartyId owner;
        private Set<PartyId> named = Set.of();
        private boolean makesOwn;

        Trial ownedBy(PartyId party) {
            owner = party;
            return this;
        }

        Trial on(PartyId... parties) {
            named = Set.of(parties);
            return this;
        }

        /** What is made belongs to whoever makes it. */
        Trial makingOwn() {
            makesOwn = true;
            return this;
        }

        Trial read(Attempt attempt) {
            acts.put("read", attempt);
            return this;
        }

        Trial write(Runnable work) {
            acts.put("write", done(work));
            return this;
        }

        Trial create(Runnable work) {
            acts.put("create", done(work));
            return this;
        }

        private static Attempt done(Runnable work) {
            return name -> {
                work.run();
                return true;
            };
        }

        Map<String, Attempt> acts() {
            return acts;
        }

        Set<String> persons() {
            return persons;
        }

        @Nullable
        PartyId owner() {
            return owner;
        }

        Set<PartyId> named() {
            return named;
        }

        boolean makesOwn() {
            return makesOwn;
        }
    }
}
