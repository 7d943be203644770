package org.uprportal.indicator.process;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.indicator.Indicators;

/** What this module has at work in a cycle: the values owed. All of it is public. */
@Component
class IndicatorEnd implements CycleEnd {

    private final Indicators indicators;

    IndicatorEnd(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        return indicators.of(cycle).stream()
                .filter(IndicatorSummary::open)
                .map(one -> one.id().value())
                .toList();
    }

    @Override
    public boolean named() {
        return true;
    }
}
