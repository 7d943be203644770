package org.uprportal.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * How the identity provider is asked who somebody is: with state, nonce and PKCE, and never content with a password typed
 * more than half an hour ago, so that an open tab cannot sign itself in again after its session has expired.
 */
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    static final String AGAIN = "again";

    /** Asks the identity provider to have the account there deleted by its own person, who confirms it there. */
    static final String DELETE = "delete";

    /** Asks the identity provider to let its person set up more than a password; the value says what. */
    static final String SETUP = "setup";

    private static final Map<String, String> FACTORS =
            Map.of("code", "CONFIGURE_TOTP", "passkey", "webauthn-register-passwordless", "key", "webauthn-register");

    private static final long HALF_AN_HOUR = 1800;

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    SignInRequests(ClientRegistrationRepository identityProvider) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(identityProvider, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asked(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asked(usual.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest asked(
            @Nullable OAuth2AuthorizationRequest found, HttpServletRequest request) {
        if (found == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(found)
                .additionalParameters(more -> {
                    more.put("max_age", HALF_AN_HOUR);
                    if (request.getParameter(AGAIN) != null) {
                        more.put("prompt", "login");
                    }
                    var factor = request.getParameter(SETUP);
                    if (factor != null && FACTORS.containsKey(factor)) {
                        more.put("kc_action", FACTORS.get(factor));
                    }
                    if (request.getParameter(DELETE) != null) {
                        more.put("kc_action", "delete_account");
                    }
                })
                .build();
    }
}
