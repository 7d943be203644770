package org.uprportal.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that knows a session: one that no longer counts is gone before anybody reads who it was. The
 * heartbeats and push connections of an open tab are no use of a session.
 */
class SessionLimits extends OncePerRequestFilter {

    private static final Set<String> NO_USE = Set.of("heartbeat", "push");

    private final PortalSessions sessions;

    SessionLimits(PortalSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            try {
                limit(session, request);
            } catch (IllegalStateException endedMeanwhile) {
                logger.debug("A session was ended while a request of it came in; the request goes on without it");
            }
        }
        if (session != null && isPage(request)) {
            asSomebodyElseIfItEnds(session, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * A page that is asked for at the very moment at which its session ends, as the other tabs of somebody who signs out
     * do, would be refused as nobody's. It is asked for once more, now without the session.
     */
    private static void asSomebodyElseIfItEnds(
            HttpSession session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var again = new HttpServletResponseWrapper(response) {
            @Override
            public void sendError(int status, String words) throws IOException {
                if (ended(session) && !isCommitted()) {
                    sendRedirect(request);
                } else {
                    super.sendError(status, words);
                }
            }

            @Override
            public void sendError(int status) throws IOException {
                if (ended(session) && !isCommitted()) {
                    sendRedirect(request);
                } else {
                    super.sendError(status);
                }
            }

            private void sendRedirect(HttpServletRequest asked) throws IOException {
                var query = asked.getQueryString();
                super.sendRedirect(
                        "/" + asked.getRequestURI().replaceFirst("^/+", "") + (query == null ? "" : "?" + query));
            }
        };
        try {
            chain.doFilter(request, again);
        } catch (ServletException | RuntimeException failed) {
            if (!ended(session) || response.isCommitted()) {
                throw failed;
            }
            again.sendRedirect(request);
        }
    }

    /** A page or its first content; not the line on which an open tab is told things. */
    private static boolean isPage(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        return request.getMethod().equals("GET")
                && (kind == null || kind.equals("init"))
                && !request.getRequestURI().startsWith("/VAADIN/");
    }

    private static boolean ended(HttpSession session) {
        try {
            session.getCreationTime();
            return false;
        } catch (IllegalStateException gone) {
            return true;
        }
    }

    private void limit(HttpSession session, HttpServletRequest request) {
        if (!sessions.counts(session)) {
            sessions.expire(session);
        } else if (!NO_USE.contains(String.valueOf(request.getParameter("v-r")))) {
            sessions.used(session);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SafeHeaders.isStatic(request.getRequestURI());
    }
}
