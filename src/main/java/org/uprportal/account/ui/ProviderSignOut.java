package org.uprportal.account.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Ends a person's session at the identity provider as well, from server to server: the ID token that proves which session is
 * meant travels in the body of that request and in no address, no history and no log. A provider that does not answer keeps
 * nobody from signing out here; the browser is then led to where it asks itself.
 */
@Component
@Profile("!command-line")
class ProviderSignOut extends SimpleUrlLogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignOut.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ProviderSignOut(ObjectProvider<ClientRegistrationRepository> providers) {
        this.providers = providers;
        setDefaultTargetUrl("/");
        setRedirectStrategy(new UidlRedirectStrategy());
    }

    /** The session here has ended already, so whatever the provider tells us meanwhile finds nothing of it. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        if (end(authentication)) {
            super.onLogoutSuccess(request, response, authentication);
        } else {
            getRedirectStrategy().sendRedirect(request, response, asking(request));
        }
    }

    /** Ends the session there. @return false where the provider did not do it */
    boolean end(@Nullable Authentication authentication) {
        var provider = provider();
        if (provider == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof OidcPerson person)) {
            return true;
        }
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address(provider)))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                                    "id_token_hint", person.getIdToken().getTokenValue(),
                                    "client_id", provider.getClientId()))))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < 400) {
                return true;
            }
            LOG.warn("The identity provider did not end a session: {}", answer.statusCode());
        } catch (IOException silent) {
            LOG.warn("The identity provider did not answer a sign-out");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Where the provider asks the person itself whether to sign out; no token in it. */
    private String asking(HttpServletRequest request) {
        var here = request.getRequestURL().toString();
        var base = here.substring(0, here.indexOf('/', here.indexOf("//") + 2) + 1);
        var provider = provider();
        return provider == null
                ? "/"
                : address(provider) + "?"
                        + form(Map.of("client_id", provider.getClientId(), "post_logout_redirect_uri", base));
    }

    private @Nullable ClientRegistration provider() {
        var all = providers.getIfAvailable();
        return all == null ? null : all.findByRegistrationId("keycloak");
    }

    private static String address(ClientRegistration provider) {
        return String.valueOf(
                provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
