package org.uprportal.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Sign-ins that have begun in this browser, by their state. Several tabs may begin one at the same time, for instance when
 * they all notice that the session has ended; none of them disturbs another.
 */
class SeveralSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String BEGUN = "portal.sign-ins-begun";
    private static final int MOST = 8;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return begun(request).get(request.getParameter(OAuth2ParameterNames.STATE));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var all = begun(request);
        all.put(begun.getState(), begun);
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        request.getSession().setAttribute(BEGUN, all);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var all = begun(request);
        var one = all.remove(request.getParameter(OAuth2ParameterNames.STATE));
        if (one != null) {
            request.getSession().setAttribute(BEGUN, all);
        }
        return one;
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, OAuth2AuthorizationRequest> begun(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(BEGUN);
        return kept == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>((LinkedHashMap<String, OAuth2AuthorizationRequest>) kept);
    }
}
