package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import org.uprportal.platform.Messages;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;

/** Tells search engines what there is, and what to leave alone: every search is a page, and nobody needs all of them. */
@Controller
class Crawlers {

    private static final int AT_ONCE = 1000;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMES = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final Register register;
    private final Frame frame;

    Crawlers(Register register, Frame frame) {
        this.register = register;
        this.frame = frame;
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, "text/plain;charset=UTF-8", """
                User-agent: *
                Disallow: /VAADIN/
                Disallow: /sign-in
                Disallow: /api/
                Disallow: /upr/*/search
                Disallow: /upr/*/compare?
                Disallow: /upr/*/recommendations.csv
                Disallow: /upr/*/recommendations.xlsx
                Disallow: /upr/*/recommendations.json
                Disallow: /upr/*/recommendations.docx
                Sitemap: %s/sitemap.xml
                """.formatted(frame.address()));
    }

    /** One part with the pages of States, sessions and themes, and 256 with those of recommendations, by their ids. */
    @GetMapping("/sitemap.xml")
    void parts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var xml = new StringBuilder(HEAD + "<sitemapindex" + NAMES + ">\n");
        place(xml, "sitemap", "/sitemaps/pages.xml");
        for (int i = 0; i < 256; i++) {
            place(xml, "sitemap", "/sitemaps/%02x.xml".formatted(i));
        }
        send(
                request,
                response,
                "application/xml;charset=UTF-8",
                xml.append("</sitemapindex>\n").toString());
    }

    @GetMapping("/sitemaps/pages.xml")
    void pages(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = register.find(RegisterQuery.ALL, 0, 1);
        var rest = new ArrayList<String>(List.of(""));
        found.of(RegisterFacet.STATE).keySet().stream()
                .filter(code -> code.matches("[A-Z]{3}"))
                .map(code -> "/states/" + code)
                .forEach(rest::add);
        found.of(RegisterFacet.BY).keySet().stream()
                .filter(code -> code.matches("[A-Z]{3}"))
                .map(code -> "/recommending/" + code)
                .forEach(rest::add);
        found.of(RegisterFacet.SESSION).keySet().stream()
                .map(number -> "/sessions/" + number)
                .forEach(rest::add);
        for (var facet : List.of(RegisterFacet.THEME, RegisterFacet.PERSONS, RegisterFacet.SDG)) {
            found.of(facet).keySet().stream().map(id -> "/themes/" + id).forEach(rest::add);
        }
        var xml = new StringBuilder(HEAD + "<urlset" + NAMES + ">\n");
        for (var one : rest) {
            Messages.LANGUAGES.forEach(language -> place(xml, "url", Addresses.home(language) + one));
        }
        send(
                request,
                response,
                "application/xml;charset=UTF-8",
                xml.append("</urlset>\n").toString());
    }

    @GetMapping("/sitemaps/{prefix:[0-9a-f]{2}}.xml")
    void recommendations(
            @PathVariable("prefix") String prefix, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var xml = new StringBuilder(HEAD + "<urlset" + NAMES + ">\n");
        UUID last = null;
        List<RegisterRow> rows;
        do {
            rows = register.part(RegisterQuery.ALL, last == null ? before(prefix) : last, AT_ONCE).stream()
                    .filter(row -> row.id().toString().startsWith(prefix))
                    .toList();
            for (var row : rows) {
                place(xml, "url", Addresses.recommendation(Locale.ENGLISH, row.id()));
                last = row.id();
            }
        } while (rows.size() == AT_ONCE);
        send(
                request,
                response,
                "application/xml;charset=UTF-8",
                xml.append("</urlset>\n").toString());
    }

    /** No row has this id: its version does not exist. */
    private static UUID before(String prefix) {
        return UUID.fromString(prefix + "000000-0000-0000-0000-000000000000");
    }

    private void place(StringBuilder xml, String element, String address) {
        xml.append('<')
                .append(element)
                .append("><loc>")
                .append(HtmlUtils.htmlEscape(frame.address() + address, "UTF-8"))
                .append("</loc></")
                .append(element)
                .append(">\n");
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String type, String words)
            throws IOException {
        frame.send(request, response, type, words.getBytes(StandardCharsets.UTF_8));
    }
}
