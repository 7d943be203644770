package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.uprportal.submission.SubmissionId;
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
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(39))));
        sessions.write(SESSION, 4, today.plusDays(3));
        var tavara = stage.as(SamplePeople.SECRETARIAT, () -> cycles.open(SamplePeople.TAVARA, 4, SESSION));
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(38))));
        stage.as(SamplePeople.FOCAL_POINT, () -> cycles.confirm(tavara));
        var consultation = consult(tavara, SampleSessions.office(now.minus(DAY.multipliedBy(36))), now);
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(30))));
        var filed = womensSubmission(tavara);
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(12))));
        lobby(filed);
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(5))));
        drafts(tavara);
        contribute(consultation);
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(2))));
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
                                    questions.get(0).id(),
                                            "That people in the river provinces wait three years for a first hearing. Section B"
                                                    + " gives the average of the whole country, 22 months, in which the capital weighs"
                                                    + " most. It should give the time for each court, as the judicial council counts"
                                                    + " it already. Section B also leaves out those who come without a lawyer: of 960"
                                                    + " people who asked us for one last year, 650 went to court alone or not at all.",
                                    questions.get(1).id(),
                                            "The plan for mobile courts would help most, if it has a budget and if the judges stay"
                                                    + " long enough to decide and not only to hear. The plan for a new prison would"
                                                    + " not: 61 per cent of those held have not been tried."),
                            "",
                            false));
            contributionDesk.send(consultation.id());
        });
        stage.as(
                SamplePeople.WOMEN_OWNER,
                () -> contributionDesk.draft(
                        consultation.id(),
                        new ContributionDraft(
                                Map.of(
                                        questions.get(0).id(),
                                        "Section B counts four shelters and says nothing of the five districts that have none. Last year"
                                                + " 214 women asked for a place and 61 found one."),
                                "",
                                false)));
    }

    private SubmissionId womensSubmission(CycleId cycle) {
        var id = stage.as(
                SamplePeople.WOMEN_EDITOR, () -> submissions.open(cycle, false, "Violence against women in Tavara"));
        stage.as(SamplePeople.WOMEN_EDITOR, () -> {
            draftDesk.save(id, SampleTexts.violenceAgainstWomen(), 0);
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
                            + "\n\nTavara is reviewed in the coming session. At its last review your State asked about violence"
                            + " against women, and the law has become better since. Shelters exist in four of nine districts;"
                            + " last year 214 women asked for a place and 61 found one. Would your State recommend a shelter"
                            + " in each district, with a date and a budget line? Our wording stands above; a shorter one"
                            + " would serve as well.\n\nWe would gladly tell you more in a talk of half an hour, here or in"
                            + " Geneva.\n\nSelma Dovrik\nTavara Women's Network");
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
                () -> asks.answer(
                        sent.getFirst(),
                        AskStatus.WILL_RAISE,
                        "We will take it up in our statement, in a wording of our own that names a date.",
                        List.of()));
    }

    private void drafts(CycleId cycle) {
        var legalAid =
                stage.as(SamplePeople.LEGAL_AID_DRAFTER, () -> submissions.open(cycle, false, "Access to justice"));
        stage.as(SamplePeople.LEGAL_AID_DRAFTER, () -> {
            draftDesk.save(legalAid, SampleTexts.accessToJustice(), 0);
            filingDesk.askApproval(legalAid);
        });
        stage.as(SamplePeople.MEDIA_OWNER, () -> submissions.open(cycle, false, "Threats against journalists"));
        var commission =
                stage.as(person("Irena Halvor"), () -> submissions.open(cycle, false, "Report of the Commission"));
        stage.as(person("Irena Halvor"), () -> draftDesk.save(commission, SampleTexts.commission(), 0));
        var joint = stage.as(person("Marta Delin"), () -> submissions.open(cycle, true, "Fair courts for all"));
        stage.as(person("Marta Delin"), () -> draftDesk.save(joint, SampleTexts.fairCourts(), 0));
        stage.as(person("Marta Delin"), () -> coSubmitters.ask(joint, SampleParty.CHILDREN.id()));
    }

    private static SamplePerson person(String name) {
        return SamplePeople.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
