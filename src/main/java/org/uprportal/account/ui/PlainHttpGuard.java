package org.uprportal.account.ui;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A session's cookie that is not bound to https is for this machine only. Elsewhere the portal is reached by https, its
 * cookie's name begins with {@code __Host-}, and it is Secure.
 */
@Component
@Profile("!command-line")
class PlainHttpGuard implements InitializingBean {

    private final ServerProperties server;
    private final boolean https;

    PlainHttpGuard(ServerProperties server, @Value("${portal.https:true}") boolean https) {
        this.server = server;
        this.https = https;
    }

    @Override
    public void afterPropertiesSet() {
        var cookie = server.getServlet().getSession().getCookie();
        if (!https && (server.getAddress() == null || !server.getAddress().isLoopbackAddress())) {
            throw new IllegalStateException(
                    "Without https the portal listens on this machine only: set server.address to"
                            + " 127.0.0.1, or put it behind https and leave PORTAL_HTTPS at true.");
        }
        if (https
                && (!String.valueOf(cookie.getName()).startsWith("__Host-")
                        || !Boolean.TRUE.equals(cookie.getSecure())
                        || !Boolean.TRUE.equals(cookie.getHttpOnly()))) {
            throw new IllegalStateException("The session's cookie must be __Host-…, Secure and HttpOnly.");
        }
    }
}
