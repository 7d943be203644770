package org.uprportal.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
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
            Indicators indicators) {
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
    }

    @Override
    public void write() {
        var now = Instant.now();
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        var deadline = today.minusWeeks(214);
        stage.at(SampleSessions.evening(deadline.minusDays(200)));
        sessions.write(SESSION, 3, deadline);
        var cycle = stage.as(SamplePeople.SECRETARIAT, () -> cycles.open(SamplePeople.TAVARA, 3, SESSION));
        stage.as(SamplePeople.FOCAL_POINT, () -> cycles.confirm(cycle));
        consult(cycle, SampleSessions.evening(deadline.minusDays(190)));
        var dates = cycles.get(cycle);
        stage.at(dates.on(CycleDate.REVIEW).plus(DAY.multipliedBy(3)));
        stage.as(SamplePeople.SECRETARIAT, () -> imports.commit(cycle, SampleMatrix.file()));
        stage.at(dates.on(CycleDate.RESPONSE_DUE).minus(DAY.multipliedBy(9)));
        respond(cycle);
        stage.at(dates.on(CycleDate.ADOPTION).plus(DAY.multipliedBy(20)));
        distribute(cycle);
        var periodEnds = dates.on(CycleDate.ADOPTION).plus(DAY.multipliedBy(215));
        // The last period ended some days ago, so the ministries have their reports to write now.
        while (periodEnds.isBefore(now.minus(DAY.multipliedBy(186)))) {
            stage.at(periodEnds);
            report(cycle);
            publishMidTerm(cycle);
            periodEnds = periodEnds.plus(DAY.multipliedBy(186));
        }
        rate(cycle);
        stage.at(now.minus(DAY.multipliedBy(40)));
        publishMidTerm(cycle);
        measure(cycle, today);
        var courts = recommendations.of(cycle).get(1);
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> updateDesk.askForUpdate(courts.id()));
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
                            SampleSessions.evening(SampleSessions.working(day(opens).plusDays(43))),
                            SampleSessions.evening(SampleSessions.working(day(opens).plusDays(73))),
                            Set.of(SampleParty.LEGAL_AID.id(), SampleParty.WOMEN.id())));
            consultations.publish(consultation.id());
        });
        stage.at(opens.plus(DAY.multipliedBy(50)));
        stage.as(
                SamplePeople.FOCAL_POINT,
                () -> consultations.publishOutcome(
                        consultation.id(), "Nobody contributed. The government will invite more widely next time."));
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

    private void distribute(CycleId cycle) {
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
                actionDesk.plan(
                        cluster.id(),
                        cluster.recommendations().getFirst(),
                        "Working group with those concerned, first draft of a law",
                        LocalDate.ofInstant(cycles.get(cycle).on(CycleDate.ADOPTION), PortalClock.GENEVA)
                                .plusYears(3));
                actionDesk.planned(cluster.id());
            });
        }
    }

    private void report(CycleId cycle) {
        var states = List.of(Progress.PARTLY, Progress.FULLY, Progress.NOT, Progress.PARTLY);
        for (var cluster : followUps.clusters(cycle)) {
            stage.as(leadOf(cluster), () -> {
                for (int i = 0; i < cluster.recommendations().size(); i++) {
                    progressDesk.report(
                            cluster.recommendations().get(i),
                            states.get(i % states.size()),
                            said(states.get(i % states.size())));
                }
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

    private static String said(Progress progress) {
        return switch (progress) {
            case FULLY -> "The law is in force since March; courts and offices were trained, and the rules are published.";
            case NOT -> "Not begun: the budget asked for was not granted. It is asked for again for the coming year.";
            default -> "A draft has been discussed with the other ministries and with organisations; it goes to cabinet next.";
        };
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
        var all = recommendations.of(cycle);
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> {
            progressDesk.rate(all.get(0).id(), Progress.NOT, "We still turn people away every week.", "", false, true);
            progressDesk.rate(all.get(1).id(), Progress.PARTLY, "Faster in the capital only.", "", false, true);
            progressDesk.rate(
                    all.get(4).id(), Progress.NOT, "Complaints go to the police themselves.", "", false, true);
        });
        stage.as(SamplePeople.WOMEN_OWNER, () -> {
            progressDesk.rate(all.get(5).id(), Progress.PARTLY, "Two of nine shelters are open.", "", false, true);
            progressDesk.rate(all.get(6).id(), Progress.FULLY, "The law is in force.", "", false, true);
        });
        stage.as(
                SamplePeople.MEDIA_OWNER,
                () -> progressDesk.rate(all.get(10).id(), Progress.NOT, "Nobody has been charged.", "", false, false));
        stage.as(
                SamplePeople.CHILDREN_OWNER,
                () -> progressDesk.rate(
                        all.get(8).id(), Progress.PARTLY, "Books exist for the first two years.", "", false, true));
        stage.as(
                SamplePeople.DISABILITY_OWNER,
                () -> progressDesk.rate(
                        all.get(7).id(), Progress.NOT, "Most ordinary schools have stairs only.", "", false, true));
    }

    private SamplePerson leadOf(ClusterSummary cluster) {
        return SamplePeople.ALL.stream()
                .filter(person -> person.party().id().equals(cluster.lead()))
                .findFirst()
                .orElseThrow();
    }
}
