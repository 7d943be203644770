package org.uprportal.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressWords;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.indicator.Disaggregation;
import org.uprportal.indicator.Frequency;
import org.uprportal.indicator.IndicatorText;
import org.uprportal.indicator.Indicators;
import org.uprportal.indicator.Measurement;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;

/** Tavara's third cycle: reviewed years ago, answered, followed up by two ministries, rated by five organisations. */
@Component
@Order(1)
@ConditionalOnProperty("portal.sample")
class EarlierCycle implements SampleChapter {

    private static final int SESSION = 93;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HALF_YEARS = 5;

    private final SampleStage stage;
    private final SampleSessions sessions;
    private final Cycles cycles;
    private final Consultations consultations;
    private final MatrixImports imports;
    private final Recommendations recommendations;
    private final ResponseDesk responses;
    private final FollowUps followUps;
    private final ActionDesk actionDesk;
    private final ClusterDesk clusterDesk;
    private final ProgressDesk progressDesk;
    private final UpdateDesk updateDesk;
    private final MidTermReports reports;
    private final Indicators indicators;
    private final SampleBrief briefs;

    EarlierCycle(
            SampleStage stage,
            SampleSessions sessions,
            Cycles cycles,
            Consultations consultations,
            MatrixImports imports,
            Recommendations recommendations,
            ResponseDesk responses,
            FollowUps followUps,
            ActionDesk actionDesk,
            ClusterDesk clusterDesk,
            ProgressDesk progressDesk,
            UpdateDesk updateDesk,
            MidTermReports reports,
            Indicators indicators,
            SampleBrief briefs) {
        this.stage = stage;
        this.sessions = sessions;
        this.cycles = cycles;
        this.consultations = consultations;
        this.imports = imports;
        this.recommendations = recommendations;
        this.responses = responses;
        this.followUps = followUps;
        this.actionDesk = actionDesk;
        this.clusterDesk = clusterDesk;
        this.progressDesk = progressDesk;
        this.updateDesk = updateDesk;
        this.reports = reports;
        this.indicators = indicators;
        this.briefs = briefs;
    }

    @Override
    public void write() {
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        var deadline = today.minusWeeks(214);
        stage.at(SampleSessions.office(deadline.minusDays(200)));
        sessions.write(SESSION, 3, deadline);
        var cycle = stage.as(SamplePeople.SECRETARIAT, () -> cycles.open(SamplePeople.TAVARA, 3, SESSION));
        stage.as(SamplePeople.FOCAL_POINT, () -> cycles.confirm(cycle));
        consult(cycle, SampleSessions.office(deadline.minusDays(190)));
        var dates = cycles.get(cycle);
        stage.at(SampleSessions.office(dates.on(CycleDate.REVIEW).plus(DAY.multipliedBy(3))));
        stage.as(SamplePeople.SECRETARIAT, () -> imports.commit(cycle, SampleMatrix.file()));
        stage.at(SampleSessions.office(dates.on(CycleDate.RESPONSE_DUE).minus(DAY.multipliedBy(10))));
        respond(cycle);
        var adopted = SampleSessions.monday(day(dates.on(CycleDate.ADOPTION)));
        stage.at(SampleSessions.office(adopted.plusWeeks(3).plusDays(1)));
        distribute(cycle, adopted);
        // Half-years end 26 weeks after each other; the last report was asked for some days ago and is being written.
        for (int period = 0; period < HALF_YEARS; period++) {
            stage.at(SampleSessions.office(adopted.plusWeeks(31 + 26L * period)).plus(Duration.ofHours(2L * period)));
            report(cycle, period);
            publishMidTerm(cycle);
        }
        rate(cycle);
        ask(cycle, SampleSessions.monday(today.minusWeeks(30)), SamplePeople.WOMEN_OWNER, 5);
        stage.at(SampleSessions.office(today.minusWeeks(25)));
        updateDesk
                .waiting(cycle)
                .forEach(request -> stage.as(
                        SamplePeople.SOCIAL_AFFAIRS,
                        () -> updateDesk.giveUpdate(
                                request.id(),
                                "The building in Lower Marn is bought and is rebuilt until spring; it will have 18 places. For the"
                                        + " highland districts the municipalities were asked again for a site.")));
        stage.at(SampleSessions.office(today.minusWeeks(15)));
        briefs.earlier(cycle);
        ask(cycle, SampleSessions.monday(today.minusWeeks(5)), SamplePeople.LEGAL_AID_OWNER, 1);
        stage.at(SampleSessions.office(today.minusWeeks(4)));
        publishMidTerm(cycle);
        measure(cycle, today);
    }

    private void ask(CycleId cycle, LocalDate on, SamplePerson who, int which) {
        stage.at(SampleSessions.office(on));
        var one = recommendations.of(cycle).get(which);
        stage.as(who, () -> updateDesk.askForUpdate(one.id()));
    }

    private void consult(CycleId cycle, Instant opens) {
        var consultation = consultation(cycle);
        stage.at(opens);
        stage.as(SamplePeople.FOCAL_POINT, () -> {
            consultations.draft(
                    consultation.id(),
                    new ConsultationDraft(
                            "National report of Tavara, third cycle",
                            "The government begins its national report and would like to hear what has changed.",
                            List.of(Question.of("What has changed for the people you work with?")),
                            opens.plus(Duration.ofHours(1)),
                            SampleSessions.evening(
                                    SampleSessions.working(day(opens).plusDays(43))),
                            SampleSessions.evening(
                                    SampleSessions.working(day(opens).plusDays(73))),
                            Set.of(SampleParty.LEGAL_AID.id(), SampleParty.WOMEN.id())));
            consultations.publish(consultation.id());
        });
        stage.at(SampleSessions.office(opens.plus(DAY.multipliedBy(50))));
        stage.as(
                SamplePeople.FOCAL_POINT,
                () -> consultations.publishOutcome(
                        consultation.id(),
                        "Nobody contributed within six weeks. The government will publish the next draft in the three"
                                + " highland languages too, and will invite every organisation of the directory by name."));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.GENEVA);
    }

    private ConsultationSummary consultation(CycleId cycle) {
        return stage.as(SamplePeople.FOCAL_POINT, () -> consultations.all()).stream()
                .filter(one -> one.cycle().equals(cycle))
                .findFirst()
                .orElseThrow();
    }

    private void respond(CycleId cycle) {
        var all = recommendations.of(cycle);
        stage.as(SamplePeople.FOCAL_POINT, () -> {
            responses.draft(
                    all.subList(0, 9).stream().map(RecommendationSummary::id).toList(), Position.SUPPORTED, null);
            responses.draft(
                    List.of(all.get(9).id()), Position.NOTED, "The article is before the constitutional court.");
            responses.draft(List.of(all.get(10).id()), Position.SUPPORTED, null);
            responses.draft(
                    List.of(all.get(11).id()),
                    Position.SUPPORTED_IN_PART,
                    "The government will examine the convention before it decides.");
            responses.send(cycle);
        });
    }

    private void distribute(CycleId cycle, LocalDate adopted) {
        var ids = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        stage.as(
                SamplePeople.FOCAL_POINT,
                () -> clusterDesk.begin(
                        cycle,
                        List.of(
                                new ClusterProposal(
                                        "Courts, police and detention", SampleParty.JUSTICE.id(), ids.subList(0, 5)),
                                new ClusterProposal(
                                        "Violence against women", SampleParty.SOCIAL_AFFAIRS.id(), ids.subList(5, 7)),
                                new ClusterProposal("Schools for all", SampleParty.EDUCATION.id(), ids.subList(7, 9)),
                                new ClusterProposal(
                                        "Expression and treaties", SampleParty.JUSTICE.id(), ids.subList(9, 12)))));
        for (var cluster : followUps.clusters(cycle)) {
            stage.as(leadOf(cluster), () -> {
                cluster.recommendations()
                        .forEach(one -> SampleFile.ALL
                                .get(ids.indexOf(one))
                                .actions()
                                .forEach(action -> actionDesk.plan(
                                        cluster.id(),
                                        one,
                                        action.title(),
                                        SampleSessions.working(adopted.plusMonths(action.months())))));
                actionDesk.planned(cluster.id());
            });
        }
    }

    private void report(CycleId cycle, int period) {
        var ones = recommendations.of(cycle);
        var ids = ones.stream().map(RecommendationSummary::id).toList();
        var followed = followUps.followed(cycle, ones);
        for (var cluster : followUps.clusters(cycle)) {
            stage.as(leadOf(cluster), () -> {
                cluster.recommendations().forEach(one -> {
                    var file = SampleFile.ALL.get(ids.indexOf(one));
                    var said = file.in(period);
                    progressDesk.report(one, new ProgressWords(said.progress(), said.words(), said.evidence()), null);
                    var done = file.actions().stream()
                            .filter(action -> action.done() == period)
                            .map(SampleFile.Planned::title)
                            .toList();
                    Objects.requireNonNull(followed.get(one)).actions().stream()
                            .filter(action -> done.contains(action.title()))
                            .forEach(action -> actionDesk.finish(action.id()));
                });
                progressDesk.reported(cluster.id());
            });
        }
    }

    /** Fewer people are held without sentence, from year to year; last year's number was wrong at first. */
    private void measure(CycleId cycle, LocalDate today) {
        var served = List.of(recommendations.of(cycle).getFirst().id());
        stage.as(SamplePeople.JUSTICE, () -> {
            var id = indicators.define(
                    cycle,
                    SampleParty.JUSTICE.id(),
                    served,
                    new IndicatorText(
                            "SDG 16.3.2",
                            "Unsentenced detainees as a proportion of overall prison population",
                            "Everybody held without a sentence of first instance, on the last day of the year.",
                            "%",
                            Set.of(Disaggregation.SEX),
                            new BigDecimal("44"),
                            today.minusYears(4),
                            new BigDecimal("15"),
                            today.plusYears(1),
                            "Prison service of Tavara",
                            Frequency.YEARLY));
            var values = List.of("41", "35", "28");
            for (int i = 0; i < values.size(); i++) {
                indicators.measure(
                        id,
                        new Measurement(
                                today.minusYears(3L - i).minusDays(60),
                                new BigDecimal(values.get(i)),
                                "",
                                "Prison service of Tavara"));
            }
            var newest = indicators.find(id).orElseThrow().newest().orElseThrow();
            indicators.correct(
                    id,
                    newest.id(),
                    new BigDecimal("30"),
                    "Prison service of Tavara",
                    "Two prisons had not sent their numbers.");
        });
    }

    private void publishMidTerm(CycleId cycle) {
        var waiting = stage.as(SamplePeople.FOCAL_POINT, () -> reports.find(cycle))
                .filter(report -> report.publishedAt() == null);
        if (waiting.isPresent()) {
            stage.as(
                    SamplePeople.FOCAL_EDITOR,
                    () -> reports.askApproval(cycle, waiting.get().text()));
            stage.as(
                    SamplePeople.FOCAL_POINT,
                    () -> reports.publish(cycle, waiting.get().text()));
        }
    }

    private void rate(CycleId cycle) {
        var ids = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        SampleVoice.ALL.forEach(voice -> stage.as(
                voice.who(),
                () -> progressDesk.rate(
                        ids.get(voice.recommendation()),
                        voice.progress(),
                        voice.words(),
                        voice.evidence(),
                        false,
                        voice.named())));
    }

    private SamplePerson leadOf(ClusterSummary cluster) {
        return SamplePeople.ALL.stream()
                .filter(person -> person.party().id().equals(cluster.lead()))
                .findFirst()
                .orElseThrow();
    }
}
