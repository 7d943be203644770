package org.uprportal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.Closings;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.Publications;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/**
 * The whole life of one review cycle, told with a clock moved by hand: opened, consulted, submitted, lobbied, reviewed,
 * answered, followed up, reported at mid-term, closed, and handed to the next cycle; with a missed deadline and a moved
 * date on the way.
 */
@PortalTest
class ReviewCycleScenarioTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    Closings closings;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Publications publications;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Asks asks;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    FollowUps followUps;

    @Autowired
    ActionDesk actionDesk;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    UpdateDesk updateDesk;

    @Autowired
    MidTermReports reports;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Test
    void aReviewCycleFromOpeningToTheNextConsultation() {
        // A State, its focal point and a ministry, an organisation of two people, another one, a mission, the
        // secretariat.
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var ministry = scene.person(PartyKind.MINISTRY, state);
        var drafter = listed(scene.person(PartyKind.CSO, state));
        var approver = scene.colleague(scene.partyOf(drafter));
        var latecomer = scene.person(PartyKind.CSO, state);
        var mission = scene.person(PartyKind.EMBASSY, state);
        var secretariat = scene.secretariat();

        // Opening: the secretariat opens, the focal point is asked and reminded, and confirms.
        var cycle = scene.openCycle(state);
        time.pass(Duration.ofDays(8));
        scene.signIn(focalPoint);
        assertThat(tasks()).containsExactly("cycle/confirm");
        assertThat(told("inbox.reminder")).isEqualTo(1);
        cycles.confirm(cycle);

        // Consultation and submission run side by side.
        assertThat(tasks()).contains("consultation/publish");
        var consultation = publish(cycle, scene.partyOf(drafter));
        scene.signIn(drafter);
        time.pass(Duration.ofDays(2));
        assertThat(tasks()).contains("consultation/contribute");
        var submission = submissions.open(cycle, false, "Access to justice");
        scene.as(latecomer, () -> submissions.open(cycle, false, "Too late"));
        contribute(consultation);

        // The deadline for submissions moves; reminders and the end move with it.
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
        var later = deadline.plus(Duration.ofDays(7));
        scene.as(secretariat, () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, later));
        assertThat(inbox.mine("submission/draft", submission.value())
                        .orElseThrow()
                        .due())
                .isEqualTo(later);

        // The consultation closes by itself; every contribution gets an answer with a reason; the outcome is public.
        time.pass(Duration.ofDays(40));
        scene.signIn(focalPoint);
        assertThat(tasks()).contains("consultation/answer");
        var contribution = contributions.of(consultation.id()).getFirst();
        refusedWith(
                "consultation.refused.unanswered", () -> consultations.publishOutcome(consultation.id(), "Done."), 1);
        contributionAnswers.answer(
                contribution.id(), Outcome.TAKEN_UP, "The report now names the courts.", "Section C");
        consultations.publishOutcome(consultation.id(), "One contribution, taken up.");
        scene.signIn(drafter);
        assertThat(notices.mine(50)).anyMatch(one -> one.key().startsWith("consultation."));

        // The submission is approved by a second person and filed after the old deadline, before the new one.
        time.travelTo(deadline.plus(Duration.ofDays(2)));
        file(submission, approver);
        time.travelTo(later.plusSeconds(60));
        assertThat(submissions.find(submission).orElseThrow().summary().status())
                .isEqualTo(SubmissionStatus.FILED);

        // The latecomer has missed it, is told, and keeps the text.
        scene.signIn(latecomer);
        assertThat(submissions.mine())
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(SubmissionStatus.MISSED));
        assertThat(told("submission.notice.missed")).isEqualTo(1);

        // Lobbying: the organisation asks, the mission answers in its own task.
        scene.signIn(drafter);
        assertThat(tasks()).contains("advocacy/make-asks");
        var ask = asks.send(
                        submission,
                        submissions
                                .find(submission)
                                .orElseThrow()
                                .proposals()
                                .getFirst()
                                .id(),
                        new AskText("Adopt a law on legal aid by 2030.", "Justice", "", ""),
                        Map.of(scene.partyOf(mission), "To the mission"))
                .getFirst();
        scene.signIn(mission);
        assertThat(tasks()).containsExactly("advocacy/answer-ask");
        asks.answer(ask, AskStatus.WILL_RAISE, "", List.of());

        // The secretariat publishes what was filed; from then on everybody reads it.
        scene.signIn(secretariat);
        assertThat(publications.find(submission)).isEmpty();
        assertThat(inbox.mine("submission/publish", cycle.value())).isPresent();
        publications.publish(cycle);
        assertThat(inbox.mine("submission/publish", cycle.value())).isEmpty();
        scene.signOut();
        assertThat(publications.find(submission)).isPresent();

        // The review: the secretariat is asked to import what was recommended, and reminded.
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(3)));
        scene.signIn(secretariat);
        assertThat(inbox.mine("review/import-matrix", cycle.value())).isPresent();
        assertThat(told("inbox.reminder")).isPositive();
        imports.commit(cycle, InventedMatrix.pending());

        // The response: reminded a month and a week before; all answers are sent together.
        scene.signIn(focalPoint);
        assertThat(inbox.mine("recommendation/answer", cycle.value())).isPresent();
        var before = told("inbox.reminder");
        time.travelTo(cycles.get(cycle).on(CycleDate.RESPONSE_DUE).minus(Duration.ofDays(2)));
        assertThat(told("inbox.reminder")).isEqualTo(before + 2);
        var all = recommendations.of(cycle);
        responses.draft(ids(all.subList(0, 2)), Position.SUPPORTED, null);
        responses.draft(ids(all.subList(2, 3)), Position.NOTED, "The treaty is under study.");
        responses.send(cycle);
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        assertThat(responses.progress(cycle).adoptedAt())
                .isBetween(
                        cycles.get(cycle).on(CycleDate.ADOPTION),
                        cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));

        // Follow-up: the ministry plans, misses its report, is told, reports; the organisation rates the same
        // recommendation.
        assertThat(inbox.mine("followup/cluster", cycle.value())).isPresent();
        clusterDesk.begin(cycle, List.of(new ClusterProposal("Justice", scene.partyOf(ministry), ids(all))));
        var cluster = followUps.clusters(cycle).getFirst();
        scene.signIn(ministry);
        assertThat(tasks()).containsExactly("followup/plan-actions");
        var action = actionDesk.plan(
                cluster.id(),
                all.getFirst().id(),
                "Draft the law",
                LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA));
        actionDesk.planned(cluster.id());
        actionDesk.finish(action);
        time.pass(FollowUps.PERIOD.plus(Duration.ofDays(40)));
        assertThat(tasks()).containsExactly("followup/report-progress");
        assertThat(told("inbox.overdue")).isEqualTo(1);
        all.forEach(one -> progressDesk.report(one.id(), Progress.PARTLY, "A draft is in parliament."));
        progressDesk.reported(cluster.id());
        scene.as(drafter, () -> progressDesk.rate(all.getFirst().id(), Progress.NOT, "Nothing yet.", "", false, true));
        var both = followUps.followed(all.getFirst());
        assertThat(both.governmentSays()).isEqualTo(Progress.PARTLY);
        assertThat(both.civilSocietySays()).isEqualTo(Progress.NOT);
        var request =
                scene.as(drafter, () -> updateDesk.askForUpdate(all.getFirst().id()));
        assertThat(inbox.mine("followup/answer-request", request.value())).isPresent();
        updateDesk.giveUpdate(request, "The second reading is in May.");
        assertThat(inbox.mine("followup/answer-request", request.value())).isEmpty();

        // Mid-term: a timer drafts the report from the data; the focal point publishes it.
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(100)));
        scene.signIn(focalPoint);
        assertThat(inbox.mine("followup/mid-term", cycle.value())).isPresent();
        assertThat(reports.figures(cycle).orElseThrow()).contains("3 recommendations");
        assertThat(scene.as(drafter, () -> reports.find(cycle))).isEmpty();
        scene.as(
                scene.colleague(scene.partyOf(focalPoint)),
                () -> reports.askApproval(
                        cycle, reports.find(cycle).orElseThrow().text()));
        reports.publish(cycle, reports.find(cycle).orElseThrow().text());
        assertThat(scene.as(drafter, () -> reports.find(cycle))).isPresent();

        // Closing hands what is open to the next consultation.
        assertThat(inbox.mine("cycle/close", cycle.value())).isPresent();
        var dropped = closings.find(cycle).orElseThrow().dropped().stream()
                .map(TaskSummary::id)
                .collect(Collectors.toSet());
        closings.close(cycle, dropped, "The next review is near");
        assertThat(cycles.get(cycle).status()).isEqualTo(CycleStatus.CLOSED);
        assertThat(scene.as(ministry, this::tasks)).isEmpty();
        var next = next(state, secretariat, focalPoint);
        var agenda = consultations.agenda(next.id());
        assertThat(agenda).hasSize(3);
        assertThat(agenda)
                .as("each with its history")
                .allMatch(point ->
                        point.history().stream().map(one -> one.key()).toList().contains("followup.agenda.asked"));

        // Letters have been written for all of it, and go out.
        scene.signIn(scene.person(PartyKind.ADMIN, null));
        letters.writeDue();
        assertThat(outbox.operations(20).waiting()).isPositive();
    }

    private PersonId listed(PersonId person) {
        var party = people.party(scene.partyOf(person)).orElseThrow();
        scene.as(
                scene.secretariat(),
                () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        return person;
    }

    private ConsultationSummary publish(CycleId cycle, org.uprportal.party.PartyId invited) {
        var one = consultations.all().stream()
                .filter(consultation -> consultation.cycle().equals(cycle))
                .findFirst()
                .orElseThrow();
        var opens = clock.instant().plus(Duration.ofDays(1));
        consultations.draft(
                one.id(),
                new ConsultationDraft(
                        "Draft national report",
                        "Section C is about courts.",
                        List.of(Question.of("What is missing?")),
                        opens,
                        opens.plus(Duration.ofDays(35)),
                        opens.plus(Duration.ofDays(60)),
                        Set.of(invited)));
        consultations.publish(one.id());
        return one;
    }

    private void contribute(ConsultationSummary consultation) {
        var question = consultations
                .find(consultation.id())
                .orElseThrow()
                .draft()
                .questions()
                .getFirst();
        contributionDesk.draft(
                consultation.id(), new ContributionDraft(Map.of(question.id(), "The courts are missing."), "", false));
        contributionDesk.send(consultation.id());
    }

    private void file(SubmissionId submission, PersonId approver) {
        draftDesk.save(
                submission,
                new SubmissionDraft(
                        "Access to justice",
                        List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                        List.of(new ProposedRecommendation(
                                UUID.randomUUID(), "Adopt a law on legal aid by 2030.", "Access to justice & remedy")),
                        List.of()),
                0);
        filingDesk.askApproval(submission);
        scene.as(approver, () -> filingDesk.approve(submission));
    }

    private ConsultationSummary next(org.uprportal.state.StateCode state, PersonId secretariat, PersonId focalPoint) {
        var session = scene.newSession(Duration.ofDays(200), 5);
        var cycle = scene.as(secretariat, () -> cycles.open(state, 5, session.number()));
        scene.signIn(focalPoint);
        cycles.confirm(cycle);
        return consultations.all().stream()
                .filter(one -> one.cycle().equals(cycle))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tasks() {
        return inbox.mine().stream().map(task -> task.formKey()).toList();
    }

    private long told(String key) {
        return notices.mine(1000).stream().filter(one -> one.key().equals(key)).count();
    }

    private static List<org.uprportal.recommendation.RecommendationId> ids(List<RecommendationSummary> all) {
        return all.stream().map(RecommendationSummary::id).toList();
    }
}
