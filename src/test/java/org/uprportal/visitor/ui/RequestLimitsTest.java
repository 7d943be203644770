package org.uprportal.visitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A request that is too long is refused, also where it does not say how long it is. */
class RequestLimitsTest {

    private static final VisitorLimits LIMITS = new VisitorLimits(
            100, 40, 60, 30, 20, Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofMinutes(20), 1000, 5000);

    private final RequestLimits filter = new RequestLimits(LIMITS, new VisitorSessions(LIMITS, new ServerProperties()));
    private int read;

    @Test
    void aVisitorSaysSoMuchAndNoMore() throws Exception {
        assertThat(answer(1000, false, false, "/")).isEqualTo(200);
        assertThat(read).isEqualTo(1000);
        assertThat(answer(1001, false, false, "/")).isEqualTo(413);
        assertThat(read).isZero();
    }

    @Test
    void aLengthThatIsNotSaidIsMeasured() throws Exception {
        assertThat(answer(1000, true, false, "/")).isEqualTo(200);
        assertThat(answer(900_000, true, false, "/")).isEqualTo(413);
        assertThat(read).isLessThan(1000 + 8192);
    }

    @Test
    void signedInPeopleMayWriteMoreAndUploadWhatThePageTakes() throws Exception {
        assertThat(answer(5000, false, true, "/")).isEqualTo(200);
        assertThat(answer(5001, false, true, "/")).isEqualTo(413);
        assertThat(answer(900_000, true, true, "/")).isEqualTo(413);
        assertThat(answer(900_000, true, true, "/VAADIN/dynamic/resource/1/x/upload"))
                .isEqualTo(200);
        assertThat(answer(900_000, true, false, "/VAADIN/dynamic/resource/1/x/upload"))
                .isEqualTo(413);
    }

    @Test
    void theSourceOfAVisitIsAMarkThatTellsNoAddress() {
        var sources = new Sources();
        assertThat(sources.of("192.0.2.7")).isEqualTo(sources.of("192.0.2.7")).doesNotContain("192");
        assertThat(sources.of("192.0.2.7")).isNotEqualTo(sources.of("192.0.2.8"));
        assertThat(sources.of("2001:db8:1:2:3:4:5:6")).isEqualTo(sources.of("2001:db8:1:2:9:9:9:9"));
        assertThat(sources.of("192.0.2.7")).as("after a restart").isNotEqualTo(new Sources().of("192.0.2.7"));
    }

    private int answer(int bytes, boolean unsaid, boolean signedIn, String uri) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", uri) {
            @Override
            public long getContentLengthLong() {
                return unsaid ? -1 : super.getContentLengthLong();
            }
        };
        request.setContent(new byte[bytes]);
        if (signedIn) {
            var session = new MockHttpSession();
            session.setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
            request.setSession(session);
        }
        var response = new MockHttpServletResponse();
        read = 0;
        filter.doFilter(request, response, (asked, answered) -> {
            var buffer = new byte[100];
            var stream = asked.getInputStream();
            for (int some = stream.read(buffer); some >= 0; some = stream.read(buffer)) {
                read += some;
            }
        });
        return response.getStatus();
    }
}
