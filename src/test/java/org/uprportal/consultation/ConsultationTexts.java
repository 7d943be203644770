package org.uprportal.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** A consultation, a contribution and its answer. */
public class ConsultationTexts implements ModuleTexts {

    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final Consultations consultations;
    private final Contributions contributions;
    private final ContributionDesk contributionDesk;
    private final ContributionAnswers contributionAnswers;

    ConsultationTexts(
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            Consultations consultations,
            Contributions contributions,
            ContributionDesk contributionDesk,
            ContributionAnswers contributionAnswers) {
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.consultations = consultations;
        this.contributions = contributions;
        this.contributionDesk = contributionDesk;
        this.contributionAnswers = contributionAnswers;
    }

    @Override
    public void later(Walk walk) {
        scene.signIn(walk.focalPoint);
        var id = consultations.schedule(walk.cycle).orElseThrow().id();
        var question = Question.of("What is missing?");
        var opens = clock.instant().plus(Duration.ofDays(1));
        walk.limit(
                "consultation_consultation.title",
                200,
                text -> consultations.draft(
                        id, new ConsultationDraft(text, "", List.of(), null, null, null, Set.of())));
        walk.limit(
                "consultation_consultation.text",
                100_000,
                text -> consultations.draft(
                        id, new ConsultationDraft("", text, List.of(), null, null, null, Set.of())));
        walk.limit(
                "consultation_question.text",
                1000,
                text -> consultations.draft(
                        id, new ConsultationDraft("", "", List.of(Question.of(text)), null, null, null, Set.of())));
        consultations.draft(
                id,
                new ConsultationDraft(
                        "Draft national report",
                        "Section C",
                        List.of(question),
                        opens,
                        opens.plus(Duration.ofDays(35)),
                        opens.plus(Duration.ofDays(60)),
                        Set.of()));
        consultations.publish(id);
        time.pass(Duration.ofDays(2));
        scene.signIn(walk.cso);
        walk.limit(
                "consultation_contribution.remarks",
                10_000,
                text -> contributionDesk.draft(id, new ContributionDraft(Map.of(), text, false)));
        walk.limit(
                "consultation_contribution_text.text",
                10_000,
                text -> contributionDesk.draft(id, new ContributionDraft(Map.of(question.id(), text), "", false)));
        contributionDesk.send(id);
        time.pass(Duration.ofDays(40));
        scene.signIn(walk.focalPoint);
        var contribution = contributions.of(id).getFirst().id();
        walk.limit(
                "consultation_answer.reason",
                5000,
                text -> contributionAnswers.answer(contribution, Outcome.TAKEN_UP, text, ""));
        walk.limit(
                "consultation_answer.place",
                200,
                text -> contributionAnswers.answer(contribution, Outcome.TAKEN_UP, "Yes", text));
        walk.limit("consultation_consultation.outcome", 20_000, text -> consultations.publishOutcome(id, text));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "consultation_answer.outcome",
                "consultation_edit.field",
                "consultation_overtaken.field",
                "consultation_overtaken.text");
    }
}
