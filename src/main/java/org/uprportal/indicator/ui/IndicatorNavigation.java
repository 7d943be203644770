package org.uprportal.indicator.ui;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.indicator.IndicatorId;

/** How others link to this module's pages. */
@Configuration(proxyBeanMethods = false)
public class IndicatorNavigation {

    /** The indicators of one cycle. */
    public static String of(CycleId cycle) {
        return "indicators/of/" + cycle.value();
    }

    /** One indicator. */
    public static String one(IndicatorId id) {
        return "indicators/" + id.value();
    }

    @Bean
    TaskPage measurePage() {
        return new MeasurePage();
    }

    private record MeasurePage() implements TaskPage {

        @Override
        public String formKey() {
            return "indicator/measure";
        }

        @Override
        public String pathFor(UUID subject) {
            return one(new IndicatorId(subject));
        }
    }
}
