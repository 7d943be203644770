package org.uprportal.midterm;

import java.util.Set;
import java.util.UUID;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Progress;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into a mid-term report. */
public class MidtermTexts implements ModuleTexts {

    private final Scene scene;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final PortalClock clock;
    private final Midterms all;
    private final MidtermDesk desk;

    MidtermTexts(
            Scene scene,
            Cycles cycles,
            Recommendations recommendations,
            PortalClock clock,
            Midterms all,
            MidtermDesk desk) {
        this.scene = scene;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.clock = clock;
        this.all = all;
        this.desk = desk;
    }

    @Override
    public void walk(Walk walk) {}

    @Override
    public void later(Walk walk) {
        var adopted = cycles.get(walk.cycle).on(CycleDate.ADOPTION);
        if (clock.instant().isBefore(adopted)) {
            clock.travelTo(adopted.plusSeconds(60));
        }
        scene.signIn(walk.cso);
        var id = all.begin(new MidtermId(UUID.randomUUID()), scene.partyOf(walk.cso), walk.cycle, false);
        walk.limit(
                "midterm_report.introduction",
                MidtermDesk.LONGEST_INTRODUCTION,
                text -> desk.introduce(id, all.find(id).orElseThrow().introduction(), text));
        var one = recommendations.of(walk.cycle).stream()
                .map(RecommendationSummary::id)
                .findFirst()
                .orElseThrow();
        walk.limit(
                "midterm_row.words",
                MidtermDesk.LONGEST_WORDS,
                text -> desk.say(
                        id, one, all.rows(id, 0, 1).rows().getFirst().said(), new RowWords(Progress.NOT, text)));
        desk.askApproval(id, all.find(id).orElseThrow().edition());
        walk.limit("midterm_report.note", MidtermDesk.LONGEST_REASON, text -> desk.sendBack(id, text));
        desk.askApproval(id, all.find(id).orElseThrow().edition());
        scene.signIn(walk.colleague);
        desk.publish(id, all.find(id).orElseThrow().edition());
        walk.limit("midterm_report.reason", MidtermDesk.LONGEST_REASON, text -> desk.withdraw(id, text));
    }

    /** Lines are what was written in rows and in the register; names of partners are those of organisations. */
    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "midterm_report.state_code",
                "midterm_report.status",
                "midterm_report.fingerprint",
                "midterm_row.progress",
                "midterm_line.paragraph",
                "midterm_line.text",
                "midterm_line.states",
                "midterm_line.position",
                "midterm_line.themes",
                "midterm_line.sdgs",
                "midterm_line.progress",
                "midterm_line.words",
                "midterm_partner.name",
                "midterm_partner.status");
    }
}
