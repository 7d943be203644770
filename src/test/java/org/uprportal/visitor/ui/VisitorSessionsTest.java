package org.uprportal.visitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpSession;

/** What visitors make the server keep has a number, and a flood from one place costs the others nothing. */
class VisitorSessionsTest {

    private static final VisitorLimits LIMITS = new VisitorLimits(
            100, 40, 60, 30, 20, Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofMinutes(20), 1000, 5000);

    private final VisitorSessions visitors = new VisitorSessions(LIMITS, new ServerProperties());

    @Test
    void keepsNoMoreSessionsOfOneSourceThanItMayAndNoneOfTheOthersIsLost() {
        var neighbour = visit("library");
        var flood = visits(500, "flood");

        assertThat(alive(flood)).hasSizeBetween(30, 40);
        assertThat(flood.getLast()).matches(VisitorSessionsTest::alive, "who came last is here");
        assertThat(alive(neighbour)).isTrue();
    }

    @Test
    void keepsNoMoreSessionsInAllThanItMayWhereverTheyComeFrom() {
        for (int source = 0; source < 500; source++) {
            visit("source " + source);
        }

        assertThat(visitors.count()).isBetween(90, 100);
    }

    @Test
    void givesUpWhoWasAwayLongest() {
        var first = visit("one");
        var second = visit("one");
        visits(38, "one");
        visitors.seen(first, "one");

        visit("one");

        assertThat(alive(first)).isTrue();
        assertThat(alive(second)).isFalse();
    }

    @Test
    void countsOpenPagesInAllAndOfOneSource() {
        for (int source = 0; source < 20; source++) {
            open(visit("source " + source), "source " + source, 10);
        }
        assertThat(visitors.openPages()).isBetween(50, 60);

        var reader = visit("library");
        open(reader, "library", 1);
        for (int one = 0; one < 20; one++) {
            open(visit("flood"), "flood", 5);
        }
        assertThat(visitors.openPages()).isLessThanOrEqualTo(60);
        assertThat(alive(reader)).isTrue();
    }

    @Test
    void whoSignsInIsNoVisitorAndIsNeverGivenUp() {
        var session = visit("ministry");
        visitors.attributeAdded(new HttpSessionBindingEvent(session, "other", 1));
        session.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        visitors.attributeAdded(new HttpSessionBindingEvent(session, "SPRING_SECURITY_CONTEXT", "somebody"));

        visits(200, "ministry");

        assertThat(alive(session)).isTrue();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
        assertThat(visitors.count()).isLessThanOrEqualTo(40);
    }

    @Test
    void aSessionWithoutAPageIsKeptForMinutesAndLongerForWhoeverIsSigningIn() {
        var program = visit("one");
        assertThat(program.getMaxInactiveInterval()).isEqualTo(120);

        var signingIn = visit("one");
        visitors.attributeAdded(new HttpSessionBindingEvent(signingIn, "com.vaadin.anything", 1));
        assertThat(signingIn.getMaxInactiveInterval()).isEqualTo(120);
        visitors.attributeAdded(new HttpSessionBindingEvent(signingIn, "sign-in requests", 1));
        assertThat(signingIn.getMaxInactiveInterval()).isEqualTo(1200);

        open(program, "one", 1);
        assertThat(program.getMaxInactiveInterval()).isEqualTo(900);
    }

    private MockHttpSession visit(String source) {
        var session = new MockHttpSession();
        visitors.sessionCreated(new HttpSessionEvent(session));
        visitors.seen(session, source);
        return session;
    }

    private List<MockHttpSession> visits(int many, String source) {
        return Stream.generate(() -> visit(source)).limit(many).toList();
    }

    private void open(HttpSession session, String source, int pages) {
        visitors.pages(session, pages);
        visitors.seen(session, source);
    }

    private static List<MockHttpSession> alive(List<MockHttpSession> sessions) {
        return sessions.stream().filter(VisitorSessionsTest::alive).toList();
    }

    private static boolean alive(MockHttpSession session) {
        return !session.isInvalid();
    }
}
