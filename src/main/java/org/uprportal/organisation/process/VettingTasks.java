package org.uprportal.organisation.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.party.Audience;

/** The decisions on registrations, the country team's and OHCHR's. Titles and letters do not name the organisation. */
@Configuration(proxyBeanMethods = false)
class VettingTasks {

    @Bean
    TaskKind vetTask(RegistrationSteps registrations) {
        return new Decision(VettingModel.VET_FORM, registrations);
    }

    @Bean
    TaskKind decideAppealTask(RegistrationSteps registrations) {
        return new Decision(VettingModel.APPEAL_FORM, registrations);
    }

    private record Decision(String formKey, RegistrationSteps registrations) implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var one = registrations.get(new RegistrationId(subject));
            return new TaskBrief(
                    List.of(),
                    one.state(),
                    one.decideBy(),
                    Set.of(Audience.countryTeamIn(one.state()), Audience.ohchr()));
        }
    }
}
