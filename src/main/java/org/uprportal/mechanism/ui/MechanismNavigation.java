package org.uprportal.mechanism.ui;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.Beside;
import org.uprportal.inbox.TaskPage;
import org.uprportal.mechanism.MechanismId;
import org.uprportal.recommendation.RecommendationId;

/** How others link to the mechanism: by its own id, or by a cycle of its State. */
@Configuration(proxyBeanMethods = false)
public class MechanismNavigation {

    /** The mechanism with that id, or that of the State whose cycle it is. */
    public static String mechanism(UUID id) {
        return "mechanism/" + id;
    }

    @Bean
    TaskPage confirmSeatsPage() {
        return new ConfirmPage();
    }

    @Bean
    Beside mechanismBesideFollowUp() {
        return new Link();
    }

    private record ConfirmPage() implements TaskPage {

        @Override
        public String formKey() {
            return "mechanism/confirm";
        }

        @Override
        public String pathFor(UUID subject) {
            return mechanism(new MechanismId(subject).value());
        }
    }

    private record Link() implements Beside {

        @Override
        public String titleKey() {
            return "mechanism.title";
        }

        @Override
        public String pathFor(CycleId cycle) {
            return mechanism(cycle.value());
        }

        @Override
        public List<Line> lines(RecommendationId recommendation) {
            return List.of();
        }
    }
}
