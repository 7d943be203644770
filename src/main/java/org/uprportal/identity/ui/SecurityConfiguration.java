package org.uprportal.identity.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.uprportal.identity.Invitations;
import org.uprportal.identity.People;

/** Who may come in, and how: through the identity provider, or in the demo through the page of sample people. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Profile("!command-line")
class SecurityConfiguration {

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            People people,
            Invitations invitations,
            SecurityContextRepository contexts,
            ObjectProvider<ClientRegistrationRepository> identityProvider)
            throws Exception {
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/portal.css",
                        "/portal/**",
                        "/icons/**",
                        "/webjars/**",
                        "/favicon.ico",
                        "/robots.txt",
                        "/healthz")
                .permitAll());
        http.headers(headers -> headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'")));
        if (identityProvider.getIfAvailable() == null) {
            http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(DemoSignInView.class, "/"));
        } else {
            http.oauth2Login(login ->
                    login.userInfoEndpoint(info -> info.oidcUserService(new OidcPersons(people, invitations))));
            http.with(
                    VaadinSecurityConfigurer.vaadin(),
                    vaadin -> vaadin.oauth2LoginPage("/oauth2/authorization/keycloak", "{baseUrl}/"));
        }
        return http.build();
    }
}
