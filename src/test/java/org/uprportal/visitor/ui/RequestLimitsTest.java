package org.uprportal.visitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.unit.DataSize;
import org.uprportal.platform.DiskSpace;
import org.uprportal.testing.AllowancesOfOneServer;

/** A request that is too long is refused, also where it does not say how long it is. */
class RequestLimitsTest {

    private static final VisitorLimits LIMITS = new VisitorLimits(
            100, 40, 60, 30, 20, Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofMinutes(20), 1000, 5000);

    private static final String UPLOAD = "/VAADIN/dynamic/resource/1/x/upload";

    private long now;
    private DiskSpace disk = new DiskSpace("target", DataSize.ofBytes(1));
    private final Rates rates =
            new Rates(new RateLimits(3, DataSize.ofMegabytes(2), 4, 5), new AllowancesOfOneServer(() -> now));
    private RequestLimits filter = filter();
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
    void onePersonSendsSoManyFilesAMinuteAndSoMuchAnHourAndTakesNothingFromAnother() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(answer("POST", UPLOAD, 600_000, "anna")).isEqualTo(200);
        }
        assertThat(answer("POST", UPLOAD, 10, "anna"))
                .as("the fourth within a minute")
                .isEqualTo(429);
        assertThat(answer("POST", UPLOAD, 10, "berta")).isEqualTo(200);
        now += Duration.ofMinutes(1).toNanos();
        assertThat(answer("POST", UPLOAD, 600_000, "anna"))
                .as("more than 2 MB within the hour")
                .isEqualTo(413);
        assertThat(answer("POST", UPLOAD, 10_000, "anna")).isEqualTo(200);
        now += Duration.ofHours(1).toNanos();
        assertThat(answer("POST", UPLOAD, 600_000, "anna")).isEqualTo(200);
    }

    @Test
    void filesTakenAlongAndQuestionsToTheOpenRegisterHaveANumberPagesHaveNone() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(answer("GET", "/VAADIN/dynamic/resource/1/x/plan.docx", 0, "anna"))
                    .isEqualTo(200);
        }
        assertThat(answer("GET", "/VAADIN/dynamic/resource/1/x/plan.docx", 0, "anna"))
                .isEqualTo(429);
        for (int i = 0; i < 5; i++) {
            assertThat(answer("GET", "/upr/en/search?q=courts", 0, null)).isEqualTo(200);
        }
        assertThat(answer("GET", "/upr/en/search?q=courts", 0, null)).isEqualTo(429);
        for (int i = 0; i < 50; i++) {
            assertThat(answer("GET", "/upr/en/state/NRU", 0, null)).isEqualTo(200);
        }
    }

    @Test
    void onADiskThatIsNearlyFullNoFileIsTakenAndEverythingElseGoesOn() throws Exception {
        disk = new DiskSpace("target", DataSize.ofTerabytes(1_000_000));
        filter = filter();
        assertThat(disk.low()).isTrue();
        assertThat(answer("POST", UPLOAD, 10, "anna")).isEqualTo(507);
        assertThat(answer("POST", "/", 10, "anna")).isEqualTo(200);
        assertThat(answer("GET", "/VAADIN/dynamic/resource/1/x/plan.docx", 0, "anna"))
                .isEqualTo(200);
    }

    private RequestLimits filter() {
        return new RequestLimits(LIMITS, new VisitorSessions(LIMITS, new ServerProperties()), rates, disk);
    }

    private int answer(String method, String uri, int bytes, String who) throws ServletException, IOException {
        var at = uri.indexOf('?');
        var request = new MockHttpServletRequest(method, at < 0 ? uri : uri.substring(0, at));
        request.setQueryString(at < 0 ? null : uri.substring(at + 1));
        request.setContent(new byte[bytes]);
        if (who != null) {
            var session = new MockHttpSession();
            session.setAttribute(
                    "SPRING_SECURITY_CONTEXT",
                    new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
            request.setSession(session);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(
                request, response, (asked, answered) -> asked.getInputStream().readAllBytes());
        return response.getStatus();
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
