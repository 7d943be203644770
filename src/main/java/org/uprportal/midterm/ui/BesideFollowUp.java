package org.uprportal.midterm.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.Beside;
import org.uprportal.followup.MidTermBeside;
import org.uprportal.followup.TrafficLight;
import org.uprportal.followup.ui.ProgressChip;
import org.uprportal.midterm.Midterms;
import org.uprportal.platform.Part;
import org.uprportal.recommendation.RecommendationId;

/** What these reports say of a recommendation on its page, and they themselves beside the State's mid-term report. */
@Component("midtermsBesideFollowUp")
class BesideFollowUp implements Beside, MidTermBeside {

    private final Midterms all;

    BesideFollowUp(Midterms all) {
        this.all = all;
    }

    @Override
    public String titleKey() {
        return "midterm.list";
    }

    @Override
    public String pathFor(CycleId cycle) {
        return MidtermNavigation.of(cycle);
    }

    @Override
    public List<Beside.Line> lines(RecommendationId recommendation) {
        return all.about(recommendation).entrySet().stream()
                .map(one -> new Beside.Line(
                        one.getKey().by() + ": " + TrafficLight.shape(one.getValue()) + " "
                                + ProgressChip.word(one.getValue()),
                        MidtermNavigation.one(one.getKey().id())))
                .toList();
    }

    @Override
    public Part<MidTermBeside.Line> published(CycleId cycle, int offset, int most) {
        return all.inPublic(cycle, offset, most)
                .map(one -> new MidTermBeside.Line(one.by(), MidtermNavigation.one(one.id())));
    }
}
