package org.uprportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Answers of pages are compressed, and the same answer never has the same length twice for long. */
class CompressedAnswersTest {

    private static final String TEXT = "Áé国 a line of a page. ".repeat(500);

    @Test
    void anAnswerComesBackWholeAndItsLengthTellsNothing() throws Exception {
        var lengths = new HashSet<Integer>();
        for (int i = 0; i < 40; i++) {
            var answer = answer("uidl", "gzip, br", "application/json;charset=UTF-8", TEXT);
            assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
            var packed = answer.getContentAsByteArray();
            assertThat(packed.length).isLessThan(TEXT.length() / 4).isEqualTo(answer.getContentLength());
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                    .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
            lengths.add(packed.length);
        }
        assertThat(lengths).hasSizeGreaterThan(15);
    }

    @Test
    void whatIsShortOrNoAnswerOfAPageTravelsAsItIs() throws Exception {
        for (var plain : new MockHttpServletResponse[] {
            answer("uidl", "gzip", "application/json", "short"),
            answer("push", "gzip", "application/json", TEXT),
            answer(null, "gzip", "application/json", TEXT),
            answer("uidl", "br", "application/json", TEXT),
            answer("init", "gzip", "text/html", TEXT)
        }) {
            assertThat(plain.getHeader("Content-Encoding")).isNull();
            assertThat(plain.getContentAsString(StandardCharsets.UTF_8)).isIn("short", TEXT);
        }
    }

    private static MockHttpServletResponse answer(String asked, String accepted, String type, String text)
            throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        if (asked != null) {
            request.setParameter("v-r", asked);
        }
        request.addHeader("Accept-Encoding", accepted);
        var response = new MockHttpServletResponse();
        FilterChain page = (to, answer) -> {
            answer.setContentType(type);
            answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
        new CompressedAnswers().doFilter(request, response, page);
        return response;
    }
}
