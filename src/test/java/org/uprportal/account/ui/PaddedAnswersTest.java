package org.uprportal.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Answers of pages are compressed, and their length says nothing exact of what stands in them. */
class PaddedAnswersTest {

    private static final String WORDS = "Recommendations of the Working Group. ".repeat(400);

    @Test
    void whatIsWrittenIsReadAndTheLengthChangesEachTime() throws Exception {
        var lengths = new HashSet<Integer>();
        for (int i = 0; i < 20; i++) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new PaddedGzip(bytes)) {
                gzip.write(WORDS.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(read(bytes.toByteArray())).isEqualTo(WORDS);
            lengths.add(bytes.size());
        }
        assertThat(lengths).hasSizeGreaterThan(10);
        assertThat(lengths).allSatisfy(length -> assertThat(length).isLessThan(WORDS.length() / 10));
    }

    @Test
    void theFirstPageAndTheAnswersThatFollowAreCompressed() throws Exception {
        assertThat(answered(asked("GET", "/tasks", null, "gzip, br"), "text/html;charset=utf-8")
                        .getHeader("Content-Encoding"))
                .isEqualTo("gzip");
        var answer = answered(asked("POST", "/", "uidl", "br;q=1.0, gzip;q=0.8"), "application/json");
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("Content-Length")).isNull();
        assertThat(answer.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(read(answer.getContentAsByteArray())).isEqualTo(WORDS);
        assertThat(answered(withQuery(""), "application/json").getHeader("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void whatIsNoPageStaysAsItIs() throws Exception {
        for (var answer : new MockHttpServletResponse[] {
            answered(asked("GET", "/tasks", null, null), "text/html"),
            answered(asked("GET", "/tasks", null, "gzip;q=0"), "text/html"),
            answered(asked("GET", "/tasks", null, "br"), "text/html"),
            answered(asked("GET", "/portal.css", null, "gzip"), "text/css"),
            answered(asked("POST", "/", "heartbeat", "gzip"), "text/html"),
            answered(withQuery("q=secret"), "application/json"),
            answered(asked("GET", "/tasks", null, "gzip"), "application/vnd.ms-excel"),
            answered(asked("GET", "/VAADIN/dynamic/resource/1/x/my-data.json", null, "gzip"), "application/json")
        }) {
            assertThat(answer.getHeader("Content-Encoding")).isNull();
            assertThat(answer.getContentAsString()).isEqualTo(WORDS);
        }
        var nothing = new MockHttpServletResponse();
        new PaddedAnswers()
                .doFilter(
                        asked("GET", "/", null, "gzip"),
                        nothing,
                        chain((request, response) -> response.setStatus(304)));
        assertThat(nothing.getContentAsByteArray()).isEmpty();
        assertThat(nothing.getHeader("Content-Encoding")).isNull();
    }

    @Test
    void anErrorThatComesLaterIsWrittenWithoutIt() throws Exception {
        var answer = new MockHttpServletResponse();
        new PaddedAnswers().doFilter(asked("GET", "/", null, "gzip"), answer, chain((request, response) -> {
            response.setContentType("text/html");
            response.getOutputStream().write('x');
            response.sendError(500);
        }));
        assertThat(answer.getStatus()).isEqualTo(500);
    }

    private interface Page {
        void write(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException;
    }

    private static MockFilterChain chain(Page page) {
        return new MockFilterChain(new jakarta.servlet.http.HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response)
                    throws java.io.IOException {
                page.write(request, response);
            }
        });
    }

    private static MockHttpServletResponse answered(MockHttpServletRequest request, String type) throws Exception {
        var answer = new MockHttpServletResponse();
        new PaddedAnswers().doFilter(request, answer, chain((asked, response) -> {
            response.setContentType(type);
            response.setCharacterEncoding("UTF-8");
            response.setContentLength(WORDS.length());
            response.getWriter().write(WORDS);
            // As the server does after a forward.
            response.getWriter().close();
        }));
        return answer;
    }

    private static MockHttpServletRequest asked(String method, String path, String kind, String accepts) {
        var request = new MockHttpServletRequest(method, path);
        if (kind != null) {
            request.setParameter("v-r", kind);
        }
        if (accepts != null) {
            request.addHeader("Accept-Encoding", accepts);
        }
        return request;
    }

    private static MockHttpServletRequest withQuery(String query) {
        var request = asked("GET", "/", "init", "gzip");
        request.setParameter("query", query);
        return request;
    }

    private static String read(byte[] bytes) throws java.io.IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
