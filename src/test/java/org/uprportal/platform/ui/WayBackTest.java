package org.uprportal.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;

/** One comes back to the page one asked for, and never to another server. */
class WayBackTest {

    @Test
    void aPageOfThisPortalIsRememberedOnce() {
        var session = new MockHttpSession();
        WayBack.keep(session, "tasks?group=state&page=2");
        assertThat(WayBack.take(session)).contains("/tasks?group=state&page=2");
        assertThat(WayBack.take(session)).isEmpty();
        assertThat(WayBack.take(null)).isEmpty();
        assertThat(WayBack.signIn("tasks?group=state")).isEqualTo("/sign-in?to=tasks%3Fgroup%3Dstate");
        assertThat(WayBack.signIn("sign-in/refused")).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "///evil.example.org",
                "/\\evil.example.org",
                "\\\\evil.example.org",
                "https://evil.example.org/",
                "javascript:alert(1)",
                "tasks\r\nLocation: https://evil.example.org",
                "/sign-in",
                "/a\"><script>"
            })
    void nothingElseLeadsAway(String address) {
        var session = new MockHttpSession();
        WayBack.keep(session, address);
        // What looks like another server is at most a path of this one, where there is nothing.
        assertThat(WayBack.take(session).orElse("/tasks"))
                .matches("/[^/\\\\].*")
                .doesNotContain("\\", "\r", "\n", "<", "\"");
    }
}
