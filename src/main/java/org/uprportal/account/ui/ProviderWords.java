package org.uprportal.account.ui;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what claims to come from the identity provider only where the provider has signed it. Behind this door every
 * unknown key would be asked for at the provider, with half a minute of patience and others waiting: a stranger could make the
 * portal flood the provider, or wait for one that hangs. Here it is asked for every ten seconds at most, for three seconds at most.
 */
class ProviderWords extends OncePerRequestFilter {

    static final String DOOR = "/logout/connect/back-channel/";

    private static final int LONGEST = 16_384;
    private static final int PATIENCE = 3_000;
    private static final int MOST_BYTES = 200_000;
    private static final long ASK_EVERY = 10_000;

    private final DefaultJWTProcessor<SecurityContext> words;

    ProviderWords(ClientRegistrationRepository providers) {
        this(keys(String.valueOf(
                Objects.requireNonNull(providers.findByRegistrationId("keycloak"), "the application's own registration")
                        .getProviderDetails()
                        .getJwkSetUri())));
    }

    ProviderWords(JWKSource<SecurityContext> keys) {
        words = new DefaultJWTProcessor<>();
        words.setJWSTypeVerifier((type, context) -> {
            // What it says is looked at behind the door; here only who says it.
        });
        words.setJWTClaimsSetVerifier((claims, context) -> {
            // The same.
        });
        words.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys));
    }

    static JWKSource<SecurityContext> keys(String address) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(address).toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
                    .rateLimited(ASK_EVERY)
                    .outageTolerant(true)
                    .build();
        } catch (MalformedURLException notAnAddress) {
            throw new IllegalStateException(notAnAddress);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(DOOR);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signed(request.getParameter("logout_token"))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean signed(@Nullable String token) {
        if (token == null || token.length() > LONGEST) {
            return false;
        }
        try {
            words.process(token, null);
            return true;
        } catch (ParseException | BadJOSEException | JOSEException notTheProviders) {
            return false;
        }
    }
}
