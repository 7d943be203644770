package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.submission.CoSubmitters;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;

/** Tavara's fourth cycle in the middle of consultation, submission and lobbying; Norlund's just opened; Kestria's just reviewed. */
@Component
@Order(2)
@ConditionalOnProperty({"portal.sample", "portal.sample-cycles"})
class PresentCycles implements SampleChapter {

    private static final int SESSION = 94;
    private static final int REVIEWED_SESSION = 92;
    private static final Duration DAY = Duration.ofDays(1);

    private final SampleStage stage;
    private final SampleSessions sessions;
    private final Cycles cycles;
    private final Consultations consultations;
    private final ContributionDesk contributionDesk;
    private final Submissions submissions;
    private final DraftDesk draftDesk;
    private final FilingDesk filingDesk;
    private final CoSubmitters coSubmitters;
    private final Asks asks;

    PresentCycles(
            SampleStage stage,
            SampleSessions sessions,
            Cycles cycles,
            Consultations consultations,
            ContributionDesk contributionDesk,
            Submissions submissions,
            DraftDesk draftDesk,
            FilingDesk filingDesk,
            CoSubmitters coSubmitters,
            Asks asks) {
        this.stage = stage;
        this.sessions = sessions;
        this.cycles = cycles;
        this.consultations = consultations;
        this.contributionDesk = contributionDesk;
        this.submissions = submissions;
        this.draftDesk = draftDesk;
        this.filingDesk = filingDesk;
        this.coSubmitters = coSubmitters;
        this.asks = asks;
    }

    @Override
    public void write() {
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        kestria(today);
        stage.at(now.minus(DAY.multipliedBy(39)));
        sessions.write(SESSION, 4, today.plusDays(3));
        var tavara = stage.as(SamplePeople.SECRETARIAT, () -> cycles.open(SamplePeople.TAVARA, 4, SESSION));
        stage.at(now.minus(DAY.multipliedBy(38)));
        stage.as(SamplePeople.FOCAL_POINT, () -> cycles.confirm(tavara));
        var consultation = consult(tavara, now.minus(DAY.multipliedBy(37)), now);
        stage.at(now.minus(DAY.multipliedBy(30)));
        var filed = womensSubmission(tavara);
        stage.at(now.minus(DAY.multipliedBy(12)));
        lobby(filed);
        stage.at(now.minus(DAY.multipliedBy(5)));
        drafts(tavara);
        contribute(consultation);
        stage.at(now.minus(DAY.multipliedBy(2)));
        stage.as(SamplePeople.SECRETARIAT, () -> cycles.open(SamplePeople.NORLUND, 4, SESSION));
        stage.at(now);
    }

    /** Reviewed three days ago, so the secretariat has recommendations to import. */
    private void kestria(LocalDate today) {
        var deadline = today.minusWeeks(30).minusDays(3);
        sessions.write(REVIEWED_SESSION, 4, deadline);
        stage.asPortal(() -> {
            var cycle = cycles.open(new StateCode("XKE"), 4, REVIEWED_SESSION);
            cycles.confirm(cycle);
            return cycle;
        });
    }

    private ConsultationSummary consult(CycleId cycle, Instant opens, Instant now) {
        stage.at(opens);
        var one = stage.as(SamplePeople.FOCAL_POINT, () -> consultations.all()).stream()
                .filter(consultation -> consultation.cycle().equals(cycle))
                .findFirst()
                .orElseThrow();
        stage.as(SamplePeople.FOCAL_POINT, () -> {
            consultations.draft(
                    one.id(),
                    new ConsultationDraft(
                            "Draft national report of Tavara, fourth cycle",
                            "The government has drafted its national report. Section A tells what has been done since the"
                                    + " last review, section B what remains, section C what is planned for courts and detention.",
                            List.of(
                                    Question.of("What does section B leave out?"),
                                    Question.of(
                                            "Which plans of section C would help the people you work with, and which not?")),
                            opens.plus(Duration.ofHours(1)),
                            SampleSessions.evening(SampleSessions.working(day(now).plusDays(6))),
                            SampleSessions.evening(SampleSessions.working(day(now).plusDays(34))),
                            Set.of(
                                    SampleParty.LEGAL_AID.id(),
                                    SampleParty.WOMEN.id(),
                                    SampleParty.CHILDREN.id(),
                                    SampleParty.DISABILITY.id(),
                                    SampleParty.COMMISSION.id())));
            consultations.publish(one.id());
        });
        stage.at(opens.plus(Duration.ofHours(2)));
        return one;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.GENEVA);
    }

    private void contribute(ConsultationSummary consultation) {
        var questions =
                consultations.find(consultation.id()).orElseThrow().draft().questions();
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> {
            contributionDesk.draft(
                    consultation.id(),
                    new ContributionDraft(
                            Map.of(
                                    questions.get(0).id(), "That people wait three years for a first hearing.",
                                    questions.get(1).id(),
                                            "The plan for mobile courts would help, if it has a budget."),
                            "",
                            false));
            contributionDesk.send(consultation.id());
        });
        stage.as(
                SamplePeople.WOMEN_OWNER,
                () -> contributionDesk.draft(
                        consultation.id(),
                        new ContributionDraft(
                                Map.of(questions.get(0).id(), "The shelters outside the capital."), "", false)));
    }

    private SubmissionId womensSubmission(CycleId cycle) {
        var id = stage.as(
                SamplePeople.WOMEN_EDITOR, () -> submissions.open(cycle, false, "Violence against women in Tavara"));
        stage.as(SamplePeople.WOMEN_EDITOR, () -> {
            draftDesk.save(
                    id,
                    new SubmissionDraft(
                            "Violence against women in Tavara",
                            List.of(
                                    section(
                                            "What has changed since the last review",
                                            "The law on violence within marriage is in force.\nTwo of nine shelters have been opened."),
                                    section(
                                            "What has not",
                                            "Seven districts have no shelter.\nThe police has no instruction how to receive a complaint.")),
                            List.of(
                                    proposal(
                                            "Open a shelter in each of the nine districts by 2029, with a budget line of its own."),
                                    proposal(
                                            "Train every police station on receiving complaints of violence against women by 2028.")),
                            List.of()),
                    0);
            filingDesk.askApproval(id);
        });
        stage.as(SamplePeople.WOMEN_OWNER, () -> filingDesk.approve(id));
        return id;
    }

    private void lobby(SubmissionId filed) {
        var proposals = stage.as(SamplePeople.WOMEN_OWNER, () -> submissions.find(filed))
                .orElseThrow()
                .proposals();
        var letters = new LinkedHashMap<PartyId, String>();
        for (var mission : List.of(SampleParty.NORLUND, SampleParty.KESTRIA, SampleParty.MORVANIA)) {
            letters.put(
                    mission.id(),
                    "To the " + mission.party().name()
                            + "\n\nThe review of Tavara is near. Would your State recommend a shelter in each district? Only"
                            + " two of nine exist. We would gladly tell you more.\n\nTavara Women's Network");
        }
        var sent = stage.as(
                SamplePeople.WOMEN_OWNER,
                () -> asks.send(
                        filed,
                        proposals.getFirst().id(),
                        new AskText(
                                proposals.getFirst().text(),
                                proposals.getFirst().theme(),
                                "Last year 214 women asked for a place; 61 found one.",
                                ""),
                        letters));
        stage.as(
                SamplePeople.NORLUND_ENVOY,
                () -> asks.answer(sent.getFirst(), AskStatus.WILL_RAISE, "We will take it up.", List.of()));
    }

    private void drafts(CycleId cycle) {
        var legalAid =
                stage.as(SamplePeople.LEGAL_AID_DRAFTER, () -> submissions.open(cycle, false, "Access to justice"));
        stage.as(SamplePeople.LEGAL_AID_DRAFTER, () -> {
            draftDesk.save(
                    legalAid,
                    new SubmissionDraft(
                            "Access to justice",
                            List.of(
                                    section(
                                            "Courts",
                                            "A first hearing takes three years.\nHalf of those who come to us cannot pay a lawyer.")),
                            List.of(new ProposedRecommendation(
                                    UUID.randomUUID(),
                                    "Adopt a law on free legal aid by 2029 and give it a budget.",
                                    "Access to justice & remedy")),
                            List.of()),
                    0);
            filingDesk.askApproval(legalAid);
        });
        stage.as(SamplePeople.MEDIA_OWNER, () -> submissions.open(cycle, false, "Threats against journalists"));
        stage.as(person("Irena Halvor"), () -> submissions.open(cycle, false, "Report of the Commission"));
        var joint = stage.as(person("Marta Delin"), () -> submissions.open(cycle, true, "Fair courts for all"));
        stage.as(
                person("Marta Delin"),
                () -> draftDesk.save(
                        joint,
                        new SubmissionDraft(
                                "Fair courts for all",
                                List.of(section("Summary", "Six organisations have followed 120 trials.")),
                                List.of(),
                                List.of()),
                        0));
        stage.as(person("Marta Delin"), () -> coSubmitters.ask(joint, SampleParty.CHILDREN.id()));
    }

    private static SamplePerson person(String name) {
        return SamplePeople.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SubmissionSection section(String heading, String text) {
        return new SubmissionSection(heading, text, "", false);
    }

    private static ProposedRecommendation proposal(String text) {
        return new ProposedRecommendation(UUID.randomUUID(), text, "Violence against women");
    }
}
