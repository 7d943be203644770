package org.uprportal.account.ui;

import java.util.Map;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.uprportal.platform.SecretFile;

/** How the portal proves itself to the identity provider; its secret is read anew for each sign-in, so that it can change. */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak & !command-line")
class ClientSecret {

    static final String VARIABLE = "PORTAL_CLIENT_SECRET";

    @Bean
    ClientRegistrationRepository identityProviders(OAuth2ClientProperties properties, Environment environment) {
        return withSecret(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations(),
                SecretFile.in(
                        environment, "spring.security.oauth2.client.registration.keycloak.client-secret", VARIABLE));
    }

    static ClientRegistrationRepository withSecret(Map<String, ClientRegistration> known, SecretFile secret) {
        return id -> {
            var found = known.get(id);
            return found == null
                    ? null
                    : ClientRegistration.withClientRegistration(found)
                            .clientSecret(secret.current())
                            .build();
        };
    }
}
