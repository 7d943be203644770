package org.uprportal.account.ui;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.uprportal.account.Invitations;
import org.uprportal.account.People;
import org.uprportal.account.SignIns;
import org.uprportal.platform.ui.QuickExit;

/** Who may come in, and how: through the identity provider, or in the demo through the page of sample people. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Profile("!command-line")
class SecurityConfiguration {

    /** Where the browser goes to sign in with the identity provider. */
    static final String SIGN_IN = "/oauth2/authorization/keycloak";

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            People people,
            SignIns signIns,
            PortalSessions sessions,
            ProviderSignOut providerSignOut,
            Invitations invitations,
            SecurityContextRepository contexts,
            ObjectProvider<ClientRegistrationRepository> identityProvider)
            throws Exception {
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.authorizeHttpRequests(requests -> requests
                // A page about an error, which the server itself asks for; nobody can ask for it from outside.
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                        "/portal.css",
                        "/portal/**",
                        "/icons/**",
                        "/webjars/**",
                        "/favicon.ico",
                        "/robots.txt",
                        "/healthz",
                        QuickExit.ADDRESS,
                        "/calendar/**")
                .permitAll());
        // AnswerHeaders puts them on every answer, also on those that never come here.
        http.headers(headers -> headers.disable());
        // What is not open to somebody does not exist for them.
        http.exceptionHandling(refused -> refused.accessDeniedHandler(
                (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)));
        var providers = identityProvider.getIfAvailable();
        if (providers == null) {
            http.with(
                    VaadinSecurityConfigurer.vaadin(),
                    vaadin -> vaadin.loginView(DemoSignInView.class, "/").addLogoutHandler(SignOut.here(sessions)));
        } else {
            var outcome = new SignInOutcome(signIns, sessions);
            http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, outcome);
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .failureHandler(outcome)
                    .tokenEndpoint(token -> token.accessTokenResponseClient(ProviderCalls.codes()))
                    .authorizationEndpoint(
                            request -> request.authorizationRequestResolver(new SignInRequests(providers))
                                    .authorizationRequestRepository(new SeveralSignIns()))
                    .userInfoEndpoint(info -> info.oidcUserService(new OidcPersons(people, invitations))));
            http.addFilterBefore(new ProviderWords(providers), WebAsyncManagerIntegrationFilter.class);
            http.oidcLogout(logout -> logout.oidcSessionRegistry(new NoRegistry())
                    .backChannel(told -> told.logoutHandler(SignOut.everywhere(signIns, sessions))));
            http.with(
                    VaadinSecurityConfigurer.vaadin(),
                    vaadin -> vaadin.oauth2LoginPage(SIGN_IN)
                            .addLogoutHandler(SignOut.here(sessions))
                            .logoutSuccessHandler(providerSignOut));
        }
        return http.build();
    }

    /** Spring's own registry lives in one server's memory; {@link SignIns} does its work. */
    private static final class NoRegistry implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation session) {}

        @Override
        public @Nullable OidcSessionInformation removeSessionInformation(String session) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
            return List.of();
        }
    }
}
