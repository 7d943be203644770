package org.uprportal.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uprportal.platform.ui.QuickExit;

/** Ends a session at once and sends the browser to a site that says nothing about whoever looks at it. */
@Controller
@Profile("!command-line")
class LeaveQuickly {

    private final PortalSessions sessions;
    private final ProviderSignOut provider;
    private final URI elsewhere;

    LeaveQuickly(
            PortalSessions sessions,
            ProviderSignOut provider,
            @Value("${portal.elsewhere:https://www.un.org/}") URI elsewhere) {
        this.sessions = sessions;
        this.provider = provider;
        this.elsewhere = elsewhere;
    }

    @GetMapping(QuickExit.ADDRESS)
    ResponseEntity<Void> leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            // Nobody who flees waits for another server.
            Thread.ofVirtual().start(() -> provider.end(who));
            sessions.leave(session, elsewhere.toString());
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .location(elsewhere)
                .build();
    }
}
