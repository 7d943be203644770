package org.uprportal.organisation.ui;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskPage;
import org.uprportal.organisation.RegistrationId;

/** Where registrations are decided. */
@Configuration(proxyBeanMethods = false)
class OrganisationTaskPages {

    @Bean
    TaskPage vetPage() {
        return new RegistrationPage("organisation/vet");
    }

    @Bean
    TaskPage decideAppealPage() {
        return new RegistrationPage("organisation/decide-appeal");
    }

    private record RegistrationPage(String formKey) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return OrganisationNavigation.registration(new RegistrationId(subject));
        }
    }
}
