package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.statement.Signatures;
import org.uprportal.statement.StatementDraft;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSchedule;
import org.uprportal.statement.Statements;

/** A joint statement that a ministry has answered, and one that can be signed. */
@Component
@Order(4)
@ConditionalOnProperty("portal.sample")
class SampleStatements implements SampleChapter {

    private static final int CYCLE = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final SampleStage stage;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final Statements statements;
    private final Signatures signatures;
    private final PortalClock clock;

    SampleStatements(
            SampleStage stage,
            Cycles cycles,
            Recommendations recommendations,
            Statements statements,
            Signatures signatures,
            PortalClock clock) {
        this.stage = stage;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.statements = statements;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public void write() {
        var now = Instant.now();
        var cycle = cycles.find(SamplePeople.TAVARA, CYCLE).orElseThrow().id();
        answered(cycle, SampleSessions.office(now.minus(DAY.multipliedBy(80))));
        stage.at(SampleSessions.office(now.minus(DAY.multipliedBy(4))));
        var open = open(
                SamplePeople.LEGAL_AID_OWNER,
                cycle,
                0,
                SampleParty.JUSTICE,
                "Nobody before a judge without a lawyer",
                """
                        Of those who were arrested last year in the highland districts, four in ten saw a judge before they saw a lawyer.
                        We ask the ministry to say until when each district has a lawyer on duty, and who pays for it.
                        We offer to count with it, district by district, what changes.
                        """,
                30);
        sign(open, SamplePeople.MEDIA_OWNER, SampleParty.MEDIA_WATCH);
        sign(open, SamplePeople.CHILDREN_OWNER, SampleParty.CHILDREN);
        stage.at(now);
    }

    private void answered(CycleId cycle, Instant opened) {
        stage.at(opened);
        var id = open(
                SamplePeople.WOMEN_OWNER,
                cycle,
                5,
                SampleParty.SOCIAL_AFFAIRS,
                "A shelter within two hours of everybody",
                """
                        Tavara has accepted to open shelters in every region. Three regions have none.
                        We ask the ministry for the sites, the money and the day on which each of the three opens.
                        """,
                14);
        sign(id, SamplePeople.LEGAL_AID_OWNER, SampleParty.LEGAL_AID);
        sign(id, SamplePeople.CHILDREN_OWNER, SampleParty.CHILDREN);
        sign(id, SamplePeople.DISABILITY_OWNER, SampleParty.DISABILITY);
        stage.at(StatementSchedule.signUntil(day(opened).plusDays(14)).plus(Duration.ofHours(9)));
        stage.at(SampleSessions.office(opened.plus(DAY.multipliedBy(35))));
        stage.as(
                SamplePeople.SOCIAL_AFFAIRS,
                () -> statements.answer(
                        id,
                        "Upper Marn opens in September with 18 places; its money is in this year’s budget. For the two highland"
                                + " regions no site has been found: the municipalities answer until the end of June, and we shall"
                                + " publish what they say."));
    }

    private StatementId open(
            SamplePerson drafter, CycleId cycle, int about, SampleParty to, String title, String text, int days) {
        var id = new StatementId(UUID.randomUUID());
        stage.as(drafter, () -> {
            statements.begin(id, drafter.party().id(), cycle, title);
            var read = statements.find(id).orElseThrow().draft();
            var one = recommendations.of(cycle).get(about).id();
            statements.save(
                    id,
                    read,
                    new StatementDraft(
                            title,
                            text.strip(),
                            to.id(),
                            Set.of(one),
                            SampleSessions.working(day(clock.instant()).plusDays(days))));
            statements.open(id);
        });
        return id;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.GENEVA);
    }

    private void sign(StatementId id, SamplePerson who, SampleParty party) {
        stage.as(who, () -> signatures.sign(id, party.id(), 1, true));
    }
}
