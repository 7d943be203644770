package org.uprportal.visitor.ui;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/**
 * The web sessions of this server in which nobody is signed in. There is a number of them and of their open pages, in all
 * and for each source; whoever comes beyond it is let in, and the session unused for longest, of the same source first, is
 * given up. Its page is loaded anew at the next click.
 */
@Component
@Profile("!command-line")
class VisitorSessions implements HttpSessionListener, HttpSessionAttributeListener {

    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";

    private final VisitorLimits limits;
    private final Duration ordinary;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    VisitorSessions(VisitorLimits limits, ServerProperties server) {
        this.limits = limits;
        this.ordinary = server.getServlet().getSession().getTimeout();
    }

    /** Whether somebody is signed in there. */
    static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(SIGNED_IN) != null;
    }

    /** Who is signed in there, by a name that is the same in all their sessions. */
    static String name(HttpSession session) {
        return session.getAttribute(SIGNED_IN) instanceof SecurityContext context && context.getAuthentication() != null
                ? context.getAuthentication().getName()
                : session.getId();
    }

    /** The visitor is here, from that source; afterwards no number is passed. */
    void seen(HttpSession session, String source) {
        var visit = visits.get(session.getId());
        if (visit != null) {
            visit.source = source;
            visit.usedAt = System.nanoTime();
            if (visit.grown) {
                visit.grown = false;
                keepWithin(visit);
            }
        }
    }

    /** So many pages are open in the visitor's session now. */
    void pages(HttpSession session, int open) {
        var visit = visits.get(session.getId());
        if (visit != null) {
            visit.grown |= open > visit.pages;
            visit.pages = open;
            live(visit, limits.withPage());
        }
    }

    /** How many sessions of visitors there are. */
    int count() {
        return visits.size();
    }

    /** How many pages visitors have open. */
    int openPages() {
        return visits.values().stream().mapToInt(visit -> visit.pages).sum();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        var visit = new Visit(event.getSession());
        visits.put(event.getSession().getId(), visit);
        live(visit, limits.withoutPage());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        visits.remove(event.getSession().getId());
    }

    /** Whoever signs in is no visitor any more; whoever is on the way to it gets the time to find their second factor. */
    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        var session = event.getSession();
        if (event.getName().equals(SIGNED_IN)) {
            visits.values().removeIf(visit -> visit.session.getId().equals(session.getId()));
            session.setMaxInactiveInterval((int) ordinary.toSeconds());
        } else if (!event.getName().startsWith("com.vaadin")) {
            var visit = visits.get(session.getId());
            if (visit != null && visit.pages == 0) {
                live(visit, limits.underway());
            }
        }
    }

    private static void live(Visit visit, Duration time) {
        visit.session.setMaxInactiveInterval((int) time.toSeconds());
    }

    private void keepWithin(Visit here) {
        Predicate<Visit> neighbours = visit -> visit.source.equals(here.source);
        giveUp(here, neighbours, limits.sessionsOfOne(), visit -> 1);
        giveUp(here, neighbours, limits.pagesOfOne(), visit -> visit.pages);
        giveUp(here, visit -> true, limits.sessions(), visit -> 1);
        giveUp(here, visit -> true, limits.pages(), visit -> visit.pages);
    }

    /** Gives up a tenth at once, so that a flood does not sort thousands for each that comes. */
    private void giveUp(Visit here, Predicate<Visit> which, int most, ToIntFunction<Visit> weight) {
        var total = 0;
        var candidates = new ArrayList<Visit>();
        for (var visit : visits.values()) {
            if (which.test(visit)) {
                total += weight.applyAsInt(visit);
                if (visit != here && weight.applyAsInt(visit) > 0) {
                    candidates.add(visit);
                }
            }
        }
        if (total <= most) {
            return;
        }
        candidates.sort(Comparator.comparingLong(visit -> visit.usedAt - here.usedAt));
        var goal = most - most / 10;
        for (var visit : candidates) {
            if (total <= goal) {
                return;
            }
            total -= weight.applyAsInt(visit);
            end(visit);
        }
    }

    private void end(Visit visit) {
        visits.values().remove(visit);
        try {
            if (!isSignedIn(visit.session)) {
                visit.session.invalidate();
            }
        } catch (IllegalStateException alreadyGone) {
            // That is what was wanted.
        }
    }

    private static final class Visit {

        private final HttpSession session;
        private volatile String source = "";
        private volatile long usedAt = System.nanoTime();
        private volatile int pages;
        private volatile boolean grown = true;

        private Visit(HttpSession session) {
            this.session = session;
        }
    }
}
