package org.uprportal.report;

import java.time.LocalDate;
import java.util.Set;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into a national report. */
public class ReportTexts implements ModuleTexts {

    private final Scene scene;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final ReportSteps steps;
    private final NationalReports reports;
    private final ReportDesk desk;
    private final SectionDesk sections;
    private final ReportComments comments;

    ReportTexts(
            Scene scene,
            CurrentActor actor,
            PortalClock clock,
            ReportSteps steps,
            NationalReports reports,
            ReportDesk desk,
            SectionDesk sections,
            ReportComments comments) {
        this.scene = scene;
        this.actor = actor;
        this.clock = clock;
        this.steps = steps;
        this.reports = reports;
        this.desk = desk;
        this.sections = sections;
        this.comments = comments;
    }

    @Override
    public void walk(Walk walk) {
        actor.runAs(Actor.PORTAL, () -> steps.draft(walk.cycle));
        scene.signIn(walk.focalPoint);
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var id = reports.find(walk.cycle).orElseThrow().sections().getLast().id();
        walk.limit(
                "report_section.title",
                300,
                text -> desk.give(id, scene.partyOf(walk.ministry), today.plusDays(5), 100, text));
        walk.limit("report_section.text", 100_000, text -> sections.save(id, "", text));
        desk.putToConsultation(walk.cycle, ReportSchedule.endOf(today.plusDays(20)));
        scene.signIn(walk.cso);
        walk.limit("report_comment.text", 4000, text -> comments.comment(id, text));
        var comment = comments.comment(id, "Say more.");
        scene.signIn(walk.focalPoint);
        walk.limit("report_comment.answer", 4000, text -> comments.answer(comment, text));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of("report_report.status", "report_section.kind", "report_section.consulted");
    }
}
