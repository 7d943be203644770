package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Progress;
import org.uprportal.midterm.CoReports;
import org.uprportal.midterm.MidtermDesk;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.Midterms;
import org.uprportal.midterm.RowWords;
import org.uprportal.platform.PortalClock;

/** The mid-term report of two organisations beside the State's. */
@Component
@Order(5)
@ConditionalOnProperty({"portal.sample", "portal.sample-cycles"})
class SampleMidterms implements SampleChapter {

    private static final int CYCLE = 3;
    private static final Duration DAY = Duration.ofDays(1);

    /** What they say of each recommendation, in the order of the matrix; what they have rated before stands already. */
    private static final List<RowWords> ROWS = List.of(
            new RowWords(
                    Progress.PARTLY,
                    "The law is in force since March. Of 31 districts, 12 have a lawyer on duty; the fees were not raised."),
            new RowWords(
                    Progress.PARTLY,
                    "In the capital the wait fell by a third. In the river provinces it is as it was."),
            new RowWords(
                    Progress.MOSTLY,
                    "The figures come out every January. They do not say for how long people are held."),
            new RowWords(
                    Progress.PARTLY,
                    "Two of five remand prisons have a wing for minors. We met nine children among adults in the other three."),
            new RowWords(
                    Progress.NOT,
                    "The bill names members whom the minister may dismiss. It was not put to parliament."),
            new RowWords(
                    Progress.PARTLY,
                    "Six shelters of nine are open. The nearest for women of the highland districts is five hours away."),
            new RowWords(Progress.MOSTLY, "It is a crime since last year. Eleven complaints, no judgment yet."),
            new RowWords(
                    Progress.PARTLY, "Entrances are step-free where inspectors came. Assistants are paid by parents."),
            new RowWords(Progress.NOT, "No reader has been printed in any of the three languages."),
            new RowWords(Progress.CONTRARY, "The article stands, and the fine was doubled in June."),
            new RowWords(Progress.PARTLY, "The telephone line answers. Of fourteen attacks one came to court."),
            new RowWords(Progress.NO_INFORMATION, ""));

    private final SampleStage stage;
    private final Cycles cycles;
    private final Midterms reports;
    private final MidtermDesk desk;
    private final CoReports partners;

    SampleMidterms(SampleStage stage, Cycles cycles, Midterms reports, MidtermDesk desk, CoReports partners) {
        this.stage = stage;
        this.cycles = cycles;
        this.reports = reports;
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public void write() {
        var cycle = cycles.find(SamplePeople.TAVARA, CYCLE).orElseThrow();
        var due = cycle.on(CycleDate.MID_TERM_DUE);
        stage.at(SampleSessions.office(working(due.minus(DAY.multipliedBy(40)))));
        var id = new MidtermId(UUID.randomUUID());
        var request = stage.as(SamplePeople.LEGAL_AID_DRAFTER, () -> {
            drafted(id, cycle.id());
            return partners.ask(id, SampleParty.WOMEN.id());
        });
        stage.at(SampleSessions.office(working(due.minus(DAY.multipliedBy(33)))));
        stage.as(SamplePeople.WOMEN_OWNER, () -> partners.consent(request));
        stage.at(SampleSessions.office(working(due.minus(DAY.multipliedBy(12)))));
        stage.as(SamplePeople.LEGAL_AID_DRAFTER, () -> desk.askApproval(id, edition(id)));
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> desk.publish(id, edition(id)));
        stage.at(Instant.now());
    }

    private void drafted(MidtermId id, CycleId cycle) {
        reports.begin(id, SampleParty.LEGAL_AID.id(), cycle, false);
        desk.introduce(
                id,
                "",
                "We have asked people in nineteen districts, sat in 140 hearings and read what the ministries have published. Where"
                        + " we could not see for ourselves, we say so.");
        var rows = reports.rows(id, 0, ROWS.size()).rows();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            desk.say(id, row.recommendation().id(), row.said(), row.proposed() ? row.said() : ROWS.get(i));
        }
    }

    private int edition(MidtermId id) {
        return reports.find(id).orElseThrow().edition();
    }

    private static LocalDate working(Instant day) {
        return SampleSessions.working(LocalDate.ofInstant(day, PortalClock.GENEVA));
    }
}
