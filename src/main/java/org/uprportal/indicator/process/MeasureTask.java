package org.uprportal.indicator.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.indicator.IndicatorId;
import org.uprportal.indicator.IndicatorSchedule;
import org.uprportal.indicator.Indicators;
import org.uprportal.party.Audience;

/** The body that owes a value publishes it. */
@Component
class MeasureTask implements TaskKind {

    private final Indicators indicators;
    private final Cycles cycles;

    MeasureTask(Indicators indicators, Cycles cycles) {
        this.indicators = indicators;
        this.cycles = cycles;
    }

    @Override
    public String formKey() {
        return IndicatorModel.MEASURE_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        var one = indicators.find(new IndicatorId(subject)).orElseThrow();
        return new TaskBrief(
                List.of(one.text().name()),
                cycles.get(one.cycle()).state(),
                new IndicatorSchedule(one.periodEnd()).due(),
                Set.of(Audience.party(one.owner())));
    }
}
