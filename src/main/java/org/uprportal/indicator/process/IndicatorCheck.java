package org.uprportal.indicator.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.indicator.IndicatorSteps;
import org.uprportal.platform.ProcessCheck;

/** An indicator waits for the value of its period as long as it is kept. */
@Component
class IndicatorCheck implements ProcessCheck {

    private final IndicatorSteps indicators;

    IndicatorCheck(IndicatorSteps indicators) {
        this.indicators = indicators;
    }

    @Override
    public String process() {
        return IndicatorModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return indicators.open().stream()
                .collect(Collectors.toMap(one -> one.value(), one -> Set.of(IndicatorModel.MEASURE)));
    }
}
