package org.uprportal.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.account.SignInId;
import org.uprportal.account.SignIns;
import org.uprportal.platform.Duties;
import org.uprportal.platform.PortalClock;

/**
 * The web sessions of this server and the sign-ins behind them. A session whose sign-in has ended, here or on another
 * server, or that nobody has used for half an hour, ends within seconds, with all its tabs.
 */
@Component
@Profile("!command-line")
class PortalSessions implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(PortalSessions.class);
    private static final String DUTY = "revocation";
    private static final String SIGN_IN = "portal.sign-in";
    private static final String USED_AT = "portal.used-at";
    private static final String BEGUN_AT = "portal.begun-at";

    private final SignIns signIns;
    private final PortalClock clock;
    private final Duties duties;
    private final Duration idle;
    private final Duration longest;
    private final Map<SignInId, HttpSession> here = new ConcurrentHashMap<>();

    PortalSessions(
            SignIns signIns,
            PortalClock clock,
            Duties duties,
            @Value("${portal.session.idle:30m}") Duration idle,
            @Value("${portal.session.longest:8h}") Duration longest) {
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(1));
        this.signIns = signIns;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** From now on the session stands for this sign-in. */
    void begin(HttpSession session, SignInId id) {
        var before = signInOf(session);
        if (before != null) {
            here.remove(before);
            signIns.end(before);
        }
        session.setAttribute(SIGN_IN, id);
        session.setAttribute(BEGUN_AT, clock.instant());
        here.put(id, session);
        used(session);
    }

    /** Somebody has done something in it; a page that only stays open does nothing. */
    void used(HttpSession session) {
        session.setAttribute(USED_AT, clock.instant());
    }

    /** Whether the session may go on; one without a sign-in always may. */
    boolean counts(HttpSession session) {
        var id = signInOf(session);
        return id == null || (!over(session) && !signIns.alive(Set.of(id)).isEmpty());
    }

    /** Ends a session that no longer counts; its tabs come back to where they are, so to the sign-in page. */
    void expire(HttpSession session) {
        end(session, ui -> ui.getPage().reload());
    }

    /** Ends a session because its person signs out; its tabs go to the public home page. */
    void signOut(HttpSession session) {
        end(session, ui -> ui.getPage().setLocation("/"));
    }

    /** Ends a session from which somebody flees; its tabs show another site. */
    void leave(HttpSession session, String elsewhere) {
        end(session, ui -> ui.getPage().setLocation(elsewhere));
    }

    /** The same for the sessions of this server behind these sign-ins, which have ended already. */
    void signOut(Collection<SignInId> ended) {
        ended.stream()
                .map(here::get)
                .filter(session -> session != null)
                .toList()
                .forEach(this::signOut);
    }

    /** Looks after the sessions from which no request comes: an open tab, and what another server has ended. */
    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S", scheduler = "securityDuties")
    void sweep() {
        look();
        duties.done(DUTY);
    }

    private void look() {
        if (here.isEmpty()) {
            return;
        }
        var open = Map.copyOf(here);
        var alive = signIns.alive(open.keySet());
        open.forEach((id, session) -> {
            try {
                if (!alive.contains(id) || over(session)) {
                    expire(session);
                }
            } catch (IllegalStateException alreadyGone) {
                here.remove(id);
            }
        });
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var id = signInOf(event.getSession());
        if (id != null) {
            here.remove(id);
            try {
                signIns.end(id);
            } catch (RuntimeException databaseGone) {
                LOG.warn("A sign-in could not be marked as ended; it ends by its age");
            }
        }
    }

    /** Several may end it at the same moment: requests of its tabs, the round, the identity provider. One of them does. */
    private void end(HttpSession session, Consumer<UI> farewell) {
        try {
            for (var tabs : VaadinSession.getAllSessions(session)) {
                if (tabs.hasLock()) {
                    sayTo(tabs, farewell);
                } else {
                    tabs.lock();
                    try {
                        sayTo(tabs, farewell);
                    } finally {
                        tabs.unlock();
                    }
                }
            }
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            LOG.debug("A session had been ended at the same moment");
        }
    }

    /** The tab that signs out gets its answer by its own request. */
    private static void sayTo(VaadinSession tabs, Consumer<UI> farewell) {
        for (var tab : tabs.getUIs()) {
            if (tab != UI.getCurrent()) {
                try {
                    farewell.accept(tab);
                    tab.push();
                } catch (RuntimeException notReached) {
                    LOG.debug("A tab was not reached; it notices at its next request");
                }
            }
        }
    }

    /** Nobody has used it for too long, or it has been open for too long; the database knows of its age only the hour. */
    private boolean over(HttpSession session) {
        var now = clock.instant();
        var used = (Instant) session.getAttribute(USED_AT);
        var begun = (Instant) session.getAttribute(BEGUN_AT);
        return (used != null && used.plus(idle).isBefore(now))
                || (begun != null && !begun.plus(longest).isAfter(now));
    }

    private static @Nullable SignInId signInOf(HttpSession session) {
        return (SignInId) session.getAttribute(SIGN_IN);
    }
}
