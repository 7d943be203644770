package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.PortalClock;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.Themes;

/** A session with its States, and a theme with who asked whom about it. */
@Controller
class SessionPages {

    private static final int TOP = 20;
    private static final int NEWEST = 5;

    private final Register register;
    private final Sessions sessions;
    private final Themes themes;
    private final Figures figures;
    private final Frame frame;
    private final RegisterParts parts;
    private final FacetNames facets;

    SessionPages(
            Register register,
            Sessions sessions,
            Themes themes,
            Figures figures,
            Frame frame,
            RegisterParts parts,
            FacetNames facets) {
        this.register = register;
        this.sessions = sessions;
        this.themes = themes;
        this.figures = figures;
        this.frame = frame;
        this.parts = parts;
        this.facets = facets;
    }

    @GetMapping(Addresses.OPEN + "/{language}/sessions/{number:[0-9]{1,4}}")
    void session(
            @PathVariable("language") String language,
            @PathVariable("number") int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var query = RegisterQuery.of(RegisterFacet.SESSION, String.valueOf(number));
        var found = register.find(query, 0, 1);
        var settings = sessions.find(number).orElse(null);
        if (reader == null || (settings == null && found.total() == 0)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var names = facets.of(reader, query, found, TOP);
        var title = names.text("register.session", String.valueOf(number));
        var programme = sessions.programme(number);
        frame.answer(
                new Asked(request, response, reader, "/sessions/" + number),
                title,
                names.text("register.session.lead", String.valueOf(number)),
                null,
                html -> {
                    html.el("h1", title);
                    if (settings != null) {
                        html.el(
                                "p.lead",
                                names.text(
                                        "register.session.days",
                                        day(settings.startsOn(), reader),
                                        day(settings.endsOn(), reader),
                                        String.valueOf(settings.cycle())));
                    }
                    parts.counted(html, found, names);
                    var codes = new LinkedHashSet<String>();
                    programme.stream().map(day -> day.state().value()).forEach(codes::add);
                    codes.addAll(found.of(RegisterFacet.STATE).keySet());
                    html.el(
                            "div.scroll",
                            () -> html.el("table", () -> {
                                html.el("caption", names.text("register.session.states"));
                                html.el(
                                        "thead",
                                        () -> html.el("tr", () -> {
                                            html.el("th", names.text("register.facet.STATE"), "scope", "col");
                                            html.el("th", names.text("register.session.reviewed"), "scope", "col");
                                            html.el("th", names.text("register.total"), "scope", "col");
                                        }));
                                html.el(
                                        "tbody",
                                        () -> codes.forEach(code -> html.el("tr", () -> {
                                            html.el(
                                                    "th",
                                                    () -> {
                                                        if (code.matches("[A-Z]{3}")) {
                                                            html.link(Addresses.state(reader, code), names.state(code));
                                                        } else {
                                                            html.text(code);
                                                        }
                                                    },
                                                    "scope",
                                                    "row");
                                            html.el(
                                                    "td",
                                                    programme.stream()
                                                            .filter(day -> day.state()
                                                                    .value()
                                                                    .equals(code))
                                                            .map(day -> GenevaTime.day(day.at(), reader))
                                                            .findFirst()
                                                            .orElse("–"));
                                            html.el(
                                                    "td.n",
                                                    () -> html.link(
                                                            Addresses.search(
                                                                    reader, query.with(RegisterFacet.STATE, code), 0),
                                                            names.text(
                                                                    "register.number",
                                                                    found.of(RegisterFacet.STATE)
                                                                            .getOrDefault(code, 0))));
                                        })));
                            }),
                            "tabindex",
                            "0",
                            "role",
                            "region",
                            "aria-label",
                            names.text("register.session.states"));
                    html.el("div.columns", () -> {
                        top(html, reader, query, RegisterFacet.POSITION, found, names);
                        top(html, reader, query, RegisterFacet.THEME, found, names);
                        top(html, reader, query, RegisterFacet.BY, found, names);
                    });
                    html.el(
                            "p",
                            () -> html.link(
                                    Addresses.search(reader, query, 0),
                                    names.text("register.all.rows", found.total())));
                });
    }

    @GetMapping(Addresses.OPEN + "/{language}/themes/{id:[0-9a-f-]{36}}")
    void theme(
            @PathVariable("language") String language,
            @PathVariable("id") String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var theme = id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? themes.find(new ThemeId(java.util.UUID.fromString(id))).orElse(null)
                : null;
        if (reader == null || theme == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var facet = switch (theme.kind()) {
            case PERSONS -> RegisterFacet.PERSONS;
            case SDG -> RegisterFacet.SDG;
            default -> RegisterFacet.THEME;
        };
        var query = RegisterQuery.of(facet, id);
        var found = register.find(query, 0, NEWEST);
        var names = facets.of(reader, query, found, TOP);
        frame.answer(
                new Asked(request, response, reader, "/themes/" + id),
                theme.label(),
                names.text("register.theme.lead", theme.label()),
                Addresses.file(reader, "atom", query),
                html -> {
                    html.el("h1", theme.label());
                    html.el("p.lead", names.text("register.theme.lead", theme.label()));
                    parts.watch(html, "theme", id, names);
                    parts.counted(html, found, names);
                    figures.table(html, query, names);
                    html.el("div.columns", () -> {
                        top(html, reader, query, RegisterFacet.STATE, found, names);
                        top(html, reader, query, RegisterFacet.BY, found, names);
                        top(html, reader, query, RegisterFacet.GROUP, found, names);
                        top(html, reader, query, RegisterFacet.ACTION, found, names);
                    });
                    html.el("h2", names.text("register.newest"));
                    parts.rows(html, reader, found.rows(), names);
                    html.el(
                            "p",
                            () -> html.link(
                                    Addresses.search(reader, query, 0),
                                    names.text("register.all.rows", found.total())));
                });
    }

    private void top(
            OpenHtml html,
            Locale reader,
            RegisterQuery query,
            RegisterFacet facet,
            FoundRows found,
            FacetNames.Names names) {
        var counts = facet == RegisterFacet.POSITION ? new TreeMap<>(found.of(facet)) : found.of(facet);
        parts.top(
                html,
                names.text("register.facet." + facet),
                counts,
                TOP,
                (to, value) -> to.link(Addresses.search(reader, query.with(facet, value), 0), names.of(facet, value)),
                names);
    }

    private static String day(java.time.LocalDate day, Locale reader) {
        return GenevaTime.day(day.atTime(12, 0).atZone(PortalClock.GENEVA).toInstant(), reader);
    }
}
