package org.uprportal.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.MidTermReports;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** A national report that is written, with a section of the ministry in the lead; and one whose draft is consulted on. */
public class ReportWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final ReportSteps steps;
    private final NationalReports reports;
    private final ReportDesk desk;
    private final SectionDesk sections;
    private final ReportComments comments;
    private final MidTermReports midTerms;

    private CycleId written;
    private CycleId consulted;
    private CycleId midTerm;
    private SectionId section;
    private SectionId open;
    private CommentId comment;

    ReportWorld(
            World world,
            Scene scene,
            Cycles cycles,
            CurrentActor actor,
            PortalClock clock,
            ReportSteps steps,
            NationalReports reports,
            ReportDesk desk,
            SectionDesk sections,
            ReportComments comments,
            MidTermReports midTerms) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.actor = actor;
        this.clock = clock;
        this.steps = steps;
        this.reports = reports;
        this.desk = desk;
        this.sections = sections;
        this.comments = comments;
        this.midTerms = midTerms;
    }

    @Override
    public void happens(World world) {
        var all = cycles.of(world.state());
        written = all.get(0).id();
        consulted = all.get(1).id();
        actor.runAs(Actor.PORTAL, () -> List.of(written, consulted).forEach(steps::draft));
        section = section(written);
        open = section(consulted);
        var due = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(300);
        scene.as(world.who("government"), () -> {
            desk.give(section, world.lead(), due, 100, "Framework");
            desk.give(open, world.lead(), due, 100, "Framework");
            desk.putToConsultation(consulted, ReportSchedule.endOf(due));
        });
        scene.as(
                world.who("ministry in the lead"),
                () -> sections.save(section, "", "Written " + world.marked("REPORT")));
        scene.as(
                world.who("ministry in the lead"), () -> comments.remark(section, "Shorter " + world.marked("REMARK")));
        midTerm = all.stream()
                .map(CycleSummary::id)
                .filter(one -> actor.callAs(Actor.PORTAL, () -> midTerms.find(one))
                        .filter(report -> report.publishedAt() == null)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        scene.as(world.who("government"), () -> desk.beginMidTerm(midTerm, due));
        var part = actor.callAs(Actor.PORTAL, () -> reports.midTerm(midTerm))
                .orElseThrow()
                .sections()
                .getFirst()
                .id();
        scene.as(world.who("ministry in the lead"), () -> comments.remark(part, "Shorter, please."));
        comment = scene.as(world.who("author"), () -> comments.comment(open, "Say more."));
    }

    private SectionId section(CycleId cycle) {
        return actor.callAs(Actor.PORTAL, () -> reports.find(cycle)).orElseThrow().sections().stream()
                .filter(one -> one.kind() == SectionKind.FRAMEWORK)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void trials(Trials trials) {
        trials.of("report-draft")
                .on(world.lead())
                .read(who -> reports.section(section).isPresent()
                        && reports.find(written).isPresent()
                        && reports.document(written).length > 0)
                .write(() -> sections.save(section, "", "Other words"));
        trials.of("report-comment")
                .ownedBy(world.authors())
                .on(world.lead())
                .makingOwn()
                .read(who -> !comments.of(consulted).isEmpty())
                .write(() -> comments.answer(comment, "We shall."))
                .create(() -> comments.comment(open, "And this."));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("report.NationalReports#find", "other ministry", () -> reports.find(written));
        readings.of("report.NationalReports#section", "other ministry", () -> reports.section(section));
        readings.of("report.NationalReports#document", "other ministry", () -> reports.document(written));
        readings.of("report.ReportComments#remark", "other ministry", () -> comments.remark(section, "Read."));
        readings.of("report.NationalReports#midTerm", "other ministry", () -> reports.midTerm(midTerm));
        readings.of("report.ReportComments#ofMidTerm", "other ministry", () -> comments.ofMidTerm(midTerm));
        readings.of("report.ReportComments#of", "other ministry", () -> comments.of(written));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of(
                "REPORT", Secret.of("report-draft", null, world.lead()),
                "REMARK", Secret.of("report-draft", null, world.lead()));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return !route.startsWith("/report-sections")
                ? List.of(Sample.of(consulted.value(), null))
                : List.of(Sample.of(section.value(), null, world.lead()));
    }
}
