package org.uprportal.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is filtered is given as files, feeds and to programs: exactly that, to everybody, and no faster than agreed. */
@PortalTest
class OpenDataTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    WebApplicationContext context;

    @Autowired
    ArchiveImports archive;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    MockMvc browser;
    String mark;
    String address;

    @BeforeEach
    void fourRowsOnRecord() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        address = UUID.randomUUID().toString();
        var rows = String.join(
                "\n",
                "To,Text,From,Response,Action,Issue,Session",
                "Kenya,\"=Protect, now " + mark + "\",Peru,Accepted,5,Justice,8",
                "Kenya,Protect <homes> & \u0007 " + mark + ",Nepal,Noted,5,Justice,8",
                "Nepal,End it " + mark + ",Peru,Noted,4,Justice,20",
                "Nepal,Nepal will act " + mark + ",,Voluntary Pledge,2,Justice,20");
        actor.runAs(Actor.PORTAL, () -> archive.commit("a.csv", rows.getBytes(StandardCharsets.UTF_8), null));
        scene.signOut();
        ReflectionTestUtils.invokeMethod(context.getBean("registerIndex"), "refresh");
    }

    @Test
    void aFileHoldsExactlyWhatIsFiltered() throws Exception {
        var csv = open("/upr/en/recommendations.csv?position=NOTED&q=" + mark);
        var lines = new ArrayList<List<String>>();
        CsvReader.builder()
                .ofCsvRecord(csv.getContentAsString(StandardCharsets.UTF_8))
                .forEach(one -> lines.add(one.getFields()));
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).isEqualTo(OpenFiles.COLUMNS);
        assertThat(lines.get(1)).contains("Nepal", "NPL", "20", "PER", "NOTED", "4", "End it " + mark);

        var all = open("/upr/fr/recommendations.csv?bom=1&q=" + mark);
        assertThat(all.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("\"'=Protect, now")
                .contains("Népal");

        try (var book = WorkbookFactory.create(new ByteArrayInputStream(
                open("/upr/en/recommendations.xlsx?q=" + mark).getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(sheet.getRow(1)
                            .getCell(OpenFiles.COLUMNS.indexOf("session"))
                            .getCellType())
                    .isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(1)
                            .getCell(OpenFiles.COLUMNS.indexOf("session"))
                            .getNumericCellValue())
                    .isEqualTo(20);
        }

        var json = JSON.readTree(open("/upr/en/recommendations.json?q=" + mark).getContentAsByteArray());
        assertThat(json.get("items")).hasSize(4);
        assertThat(json.get("licence").asString()).contains("UPR Info");
    }

    @Test
    void programsReadAllInPartsWithoutMissingOrDoubling() throws Exception {
        var read = new ArrayList<String>();
        var next = "/api/v1/recommendations?limit=3&q=" + mark;
        while (next != null) {
            var answer = open(next);
            var part = json(answer);
            assertThat(part.get("total").asInt()).isEqualTo(4);
            part.get("items").forEach(one -> read.add(one.get("id").asString()));
            next = part.get("next").isNull()
                    ? null
                    : part.get("next").asString().replaceFirst("^https?://[^/]+", "");
            assertThat(answer.getHeader("Link") == null).isEqualTo(next == null);
        }
        assertThat(read).hasSize(4).doesNotHaveDuplicates();

        var one = json(open("/api/v1/recommendations/" + read.getFirst() + "?lang=es"));
        assertThat(one.get("id").asString()).isEqualTo(read.getFirst());
        var facets = json(open("/api/v1/facets?by=PER&q=" + mark));
        assertThat(facets.get("total").asInt()).isEqualTo(2);
        assertThat(facets.get("facets").get("state").get("KEN").asInt()).isEqualTo(1);
    }

    @Test
    void whatComesAgainIsNotSentTwiceAndEveryOriginMayRead() throws Exception {
        var path = "/api/v1/recommendations?q=" + mark;
        var first = open(path, "Origin", "https://example.org");
        assertThat(first.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(first.getHeader("Access-Control-Expose-Headers"))
                .contains("ETag")
                .contains("RateLimit-Remaining");
        assertThat(first.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(open(path, "If-None-Match", first.getHeader("ETag")).getStatus())
                .isEqualTo(304);
        var asked = browser.perform(options(path)
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match"))
                .andReturn()
                .getResponse();
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getHeader("Access-Control-Allow-Headers")).containsIgnoringCase("if-none-match");
    }

    @Test
    void oneAddressGetsSoManyAnswersAMinuteAndReadsHowManyAreLeft() throws Exception {
        var most = Integer.parseInt(open("/api/v1").getHeader("RateLimit-Limit"));
        MockHttpServletResponse last = null;
        for (int i = 0; i < most; i++) {
            last = open("/api/v1");
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(last.getHeader("Retry-After"))).isBetween(1, 61);
        address = UUID.randomUUID().toString();
        assertThat(open("/api/v1").getStatus()).isEqualTo(200);
        assertThat(open("/upr/en/search").getHeader("RateLimit-Limit")).isNull();
    }

    /** The description says what is there: every path answers, and every field that comes is described. */
    @Test
    void theDescriptionIsTrue() throws Exception {
        var description = json(open("/api/v1/openapi.json"));
        assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");
        var id = json(open("/api/v1/recommendations?q=" + mark))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        for (var path : description.get("paths").propertyNames()) {
            // With something in it where there is something to rate, to consult on or to ask: OutcomeApiTest,
            // CourseTest.
            if (path.matches(".*(/ratings|/history|/questions|\\{consultation})")) {
                continue;
            }
            var answer = open(path.replace("{id}", id).replace("{code}", "KEN"));
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            var content = description
                    .get("paths")
                    .get(path)
                    .get("get")
                    .get("responses")
                    .get("200")
                    .get("content");
            if (content.has("application/json")) {
                check(
                        path,
                        json(answer),
                        content.get("application/json").get("schema"),
                        description.get("components").get("schemas"));
            }
        }
    }

    static void check(String where, JsonNode value, JsonNode schema, JsonNode named) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString();
            check(where, value, named.get(name.substring(name.lastIndexOf('/') + 1)), named);
        } else if (value.isArray()) {
            value.forEach(one -> check(where + "[]", one, schema.get("items"), named));
        } else if (value.isObject() && schema.has("properties")) {
            var described = new HashSet<>(schema.get("properties").propertyNames());
            assertThat(value.propertyNames()).as(where).isSubsetOf(described);
            if (schema.has("required")) {
                schema.get("required")
                        .forEach(name -> assertThat(value.has(name.asString()))
                                .as(where + "." + name)
                                .isTrue());
            }
            value.propertyNames()
                    .forEach(name -> check(
                            where + "." + name,
                            value.get(name),
                            schema.get("properties").get(name),
                            named));
        }
    }

    @Test
    void aFeedHoldsTheNewest() throws Exception {
        var answer = open("/upr/en/recommendations.atom?by=PER&q=" + mark);

        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        var feed = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("updated").item(1).getTextContent())
                .startsWith("20");
        assertThat(open("/upr/en/recommendations.atom?q=" + mark).getContentAsString(StandardCharsets.UTF_8))
                .contains("&lt;homes&gt; &amp;")
                .doesNotContain("\u0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/a0.xml"})
    void searchEnginesFindThePages(String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        var map = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(map.getDocumentElement().getTagName()).isIn("sitemapindex", "urlset");
        if (path.endsWith("pages.xml")) {
            assertThat(answer.getContentAsString())
                    .contains("/upr/fr/states/KEN")
                    .contains("/upr/ar/recommending/PER");
        }
        assertThat(open("/robots.txt").getContentAsString())
                .contains("/sitemap.xml")
                .contains("Disallow: /VAADIN/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations/1",
                "/api/v1/recommendations/00000000-0000-0000-0000-000000000001",
                "/api/v1/states/xx",
                "/upr/xx/recommendations.csv",
                "/upr/en/recommendations.exe"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(open(path).getStatus()).isEqualTo(404);
    }

    private JsonNode json(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse open(String path, String... headers) throws Exception {
        RequestPostProcessor from = request -> {
            request.setRemoteAddr(address);
            return request;
        };
        var request = get(java.net.URI.create(path)).with(from);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }
}
