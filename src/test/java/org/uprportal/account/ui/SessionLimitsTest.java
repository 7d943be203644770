package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.SignInId;
import org.uprportal.account.SignIns;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** How long somebody stays signed in. */
@PortalTest
class SessionLimitsTest {

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    SignIns signIns;

    @Autowired
    PortalSessions sessions;

    @Autowired
    PortalClock clock;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void halfAnHourWithoutUseEndsIt() throws Exception {
        signedIn();

        afterMinutes(29, "uidl");
        afterMinutes(29, "uidl");
        assertThat(session.isInvalid()).isFalse();
        afterMinutes(31, "uidl");
        assertThat(session.isInvalid()).isTrue();
    }

    /** The identity provider's word, the round and another tab may each end it while a request comes in: no error page. */
    @Test
    void aSessionThatIsEndedAtTheSameMomentIsGoneAndItsRequestGoesOn() throws Exception {
        var racing = new MockHttpSession() {
            @Override
            public Enumeration<String> getAttributeNames() {
                invalidate();
                return super.getAttributeNames();
            }
        };
        sessions.begin(racing, signIns.begin(scene.person(PartyKind.CSO, scene.newState())));
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(31)));

        assertThat(goesOn(racing)).isTrue();
        assertThat(racing.isInvalid()).isTrue();
        assertThat(goesOn(racing)).as("ended before anybody looked").isTrue();
    }

    /** The other tabs of somebody who signs out ask for a page while the session goes: they get it as nobody's. */
    @Test
    void aPageAskedForWhileItsSessionEndsIsAskedForAgainWithoutIt() throws Exception {
        signedIn();
        assertThat(asksFor("/news", "page=2", 404, false).getStatus())
                .as("a session that goes on is refused as ever")
                .isEqualTo(404);

        var ended = asksFor("/news", "page=2", 404, true);

        assertThat(ended.getStatus()).isEqualTo(302);
        assertThat(ended.getRedirectedUrl()).isEqualTo("/news?page=2");
        assertThat(asksFor("/news", null, 404, true).getStatus())
                .as("once, then it is nobody's")
                .isEqualTo(404);
    }

    @Test
    void aPageThatFailsBecauseItsSessionEndsStaysOnThisServer() throws Exception {
        signedIn();

        var ended = asksFor("//elsewhere.example/news", null, 0, true);

        assertThat(ended.getRedirectedUrl()).isEqualTo("/elsewhere.example/news");
    }

    private MockHttpServletResponse asksFor(String address, String query, int refusedWith, boolean ends)
            throws Exception {
        var request = new MockHttpServletRequest("GET", address);
        request.setQueryString(query);
        if (!session.isInvalid()) {
            request.setSession(session);
        }
        var response = new MockHttpServletResponse();
        new SessionLimits(sessions).doFilter(request, response, (asked, answer) -> {
            if (ends && !session.isInvalid()) {
                session.invalidate();
            }
            if (refusedWith == 0) {
                throw new IllegalStateException("Session already invalidated");
            }
            ((HttpServletResponse) answer).sendError(refusedWith);
        });
        return response;
    }

    @Test
    void anOpenTabIsNoUse() throws Exception {
        signedIn();

        afterMinutes(20, "heartbeat");
        afterMinutes(5, "push");
        assertThat(session.isInvalid()).isFalse();
        afterMinutes(6, "heartbeat");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anOpenTabThatSaysNothingIsEndedToo() {
        signedIn();
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(31)));

        sessions.sweep();

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void eightHoursEndItHoweverMuchItIsUsed() throws Exception {
        signedIn();

        for (var quarter = 1; quarter < 32; quarter++) {
            afterMinutes(15, "uidl");
        }
        assertThat(session.isInvalid()).isFalse();
        afterMinutes(16, "uidl");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void suspensionEndsItAtTheNextRequestOrWithinSeconds() throws Exception {
        var person = signedIn();
        scene.as(scene.person(PartyKind.ADMIN, null), () -> members.suspend(person));

        sessions.sweep();

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whatAnotherServerHasEndedIsOverHere() throws Exception {
        var person = scene.person(PartyKind.CSO, scene.newState());
        var other = signIns.begin(person, "issuer", "subject-of-" + person.value());
        var mine = signIns.begin(person, "issuer", "subject-of-" + person.value());
        sessions.begin(session, mine);

        assertThat(signIns.endAll("issuer", "subject-of-" + person.value())).containsExactlyInAnyOrder(other, mine);
        afterMinutes(0, "uidl");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void othersStaySignedIn() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        var id = signIns.begin(person, "issuer", "another");

        signIns.endAll("another issuer", "another");
        signIns.endAll("issuer", "somebody");

        assertThat(signIns.alive(java.util.Set.of(id, SignInId.random()))).containsExactly(id);
    }

    @Test
    void aVisitorsSessionIsLeftAlone() throws Exception {
        afterMinutes(600, "uidl");

        assertThat(session.isInvalid()).isFalse();
    }

    private boolean goesOn(MockHttpSession with) throws Exception {
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public HttpSession getSession(boolean create) {
                return with;
            }
        };
        var chain = new MockFilterChain();
        new SessionLimits(sessions).doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    private PersonId signedIn() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        sessions.begin(session, signIns.begin(person));
        return person;
    }

    private void afterMinutes(int minutes, String kind) throws Exception {
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(minutes)));
        var request = new MockHttpServletRequest("POST", "/");
        request.setSession(session);
        request.setParameter("v-r", kind);
        new SessionLimits(sessions).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
