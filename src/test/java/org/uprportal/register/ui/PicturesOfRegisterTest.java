package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.testing.PortalTest;

/** Comparisons are drawn here: a picture, the table of the same numbers, files of both, and a line with which others show it. */
@PortalTest
class PicturesOfRegisterTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ArchiveImports archive;

    @Autowired
    CurrentActor actor;

    MockMvc browser;
    String mark;

    @BeforeEach
    void rows() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var rows = String.join(
                "\n",
                "To,Text,From,Response,Action,Issue,Session",
                "Kenya,Protect now " + mark + ",Peru,Accepted,5,Justice,8",
                "Kenya,Protect later " + mark + ",Peru,Noted,5,Justice,8",
                "Kenya,End it " + mark + ",Spain,Accepted,2,Development,8",
                "Nepal,End it too " + mark + ",Peru,Noted,4,Justice,20");
        actor.runAs(Actor.PORTAL, () -> archive.commit("a.csv", rows.getBytes(StandardCharsets.UTF_8), null));
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
    }

    @Test
    void regionsRecommendToRegionsAndTheFilesHaveTheSameNumbers() throws Exception {
        var lines = csv("/upr/en/exchange.csv?show=regions&q=" + mark);
        assertThat(lines.getFirst().getFirst()).isEqualTo("Recommended by");
        var latin = lines.stream()
                .filter(line -> line.getFirst().contains("Latin"))
                .findFirst()
                .orElseThrow();
        var african = column(lines, "African");
        var asian = column(lines, "Asia");
        assertThat(latin.get(african)).isEqualTo("2");
        assertThat(latin.get(asian)).isEqualTo("1");
        assertThat(lines.getLast().getFirst()).contains("UPR Info");

        var acceptance = csv("/upr/en/exchange.csv?show=acceptance&q=" + mark);
        assertThat(acceptance).anySatisfy(line -> assertThat(line).containsExactly("Justice", "1"));
        var page = words("/upr/en/exchange?q=" + mark);
        assertThat(page)
                .contains("<img src=\"/upr/en/exchange.svg?show=regions&amp;q=" + mark)
                .contains("33%")
                .contains("&lt;a href=&quot;http")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/upr/en/exchange.svg?show=themes",
                "/upr/ar/exchange.svg?show=regions",
                "/upr/zh/exchange.svg?show=wording",
                "/upr/en/compare.svg?facet=position&a=KEN&b=NPL",
                "/upr/ar/compare.svg?facet=theme&a=KEN&b=NPL&acycle=1",
                "/upr/ru/compare.svg?facet=by&a=AFRICAN"
            })
    void aPictureIsCompleteInItselfLightOrDarkAndMirroredInArabic(String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("image/svg+xml");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        var svg = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()))
                .getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("direction")).isEqualTo(path.startsWith("/upr/ar") ? "rtl" : "ltr");
        assertThat(svg.getElementsByTagName("style").item(0).getTextContent()).contains("prefers-color-scheme:dark");
        assertThat(svg.getElementsByTagName("rect").getLength()).isGreaterThan(1);
        // Nothing lies outside of it.
        var size = svg.getAttribute("viewBox").split(" ");
        for (var element : List.of("rect", "text")) {
            var all = svg.getElementsByTagName(element);
            for (int i = 0; i < all.getLength(); i++) {
                var x = all.item(i).getAttributes().getNamedItem("x");
                var y = all.item(i).getAttributes().getNamedItem("y");
                if (x != null) {
                    assertThat(Integer.parseInt(x.getNodeValue())).isBetween(0, Integer.parseInt(size[2]));
                    assertThat(Integer.parseInt(y.getNodeValue())).isBetween(0, Integer.parseInt(size[3]));
                }
            }
        }
        assertThat(open(path, answer.getHeader("ETag")).getStatus()).isEqualTo(304);
    }

    @Test
    void twoSidesAreDrawnWithTheirTable() throws Exception {
        var page = words("/upr/en/compare?a=KEN&b=NPL");
        assertThat(page)
                .contains("/upr/en/compare.svg?facet=position&amp;a=KEN&amp;b=NPL")
                .contains("/upr/en/compare.csv?facet=position")
                .contains("<caption>Position: Kenya and Nepal</caption>");
        assertThat(csv("/upr/en/compare.csv?facet=position&a=KEN&b=NPL").getFirst())
                .containsExactly("Position", "Kenya", "Nepal");
    }

    /** A region of which the register has nothing yet stays chosen: all is compared only where all was asked for. */
    @Test
    void aChoiceWithoutAnEntryStaysAndSaysSo() throws Exception {
        var page = words("/upr/en/compare?a=EASTERN_EUROPEAN&acycle=1&b=KEN");
        assertThat(page).containsPattern("<option value=\"EASTERN_EUROPEAN\" selected");
        assertThat(page).as("named above the figures, or as what is missing").contains(": Eastern European States");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/upr/en/compare.svg",
                "/upr/en/compare.svg?facet=state",
                "/upr/en/exchange.svg?show=all",
                "/upr/xx/exchange",
                "/upr/xx/exchange.svg?show=regions"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(open(path).getStatus()).isEqualTo(404);
    }

    private static int column(List<List<String>> lines, String words) {
        var head = lines.getFirst();
        for (int i = 1; i < head.size(); i++) {
            if (head.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError(head.toString());
    }

    private List<List<String>> csv(String path) throws Exception {
        var lines = new ArrayList<List<String>>();
        try (var rows = CsvReader.builder().allowMissingFields(true).ofCsvRecord(words(path))) {
            rows.forEach(row -> lines.add(row.getFields()));
        }
        return lines;
    }

    private String words(String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String path, String... mark) throws Exception {
        var request = get(java.net.URI.create(path));
        if (mark.length > 0) {
            request.header("If-None-Match", mark[0]);
        }
        return browser.perform(request).andReturn().getResponse();
    }
}
