package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;

/** The register's home with its one search field, and the search. */
@Controller
class SearchPages {

    private static final int TOP = 24;

    private final Register register;
    private final Frame frame;
    private final RegisterParts parts;
    private final FacetNames facets;

    SearchPages(Register register, Frame frame, RegisterParts parts, FacetNames facets) {
        this.register = register;
        this.frame = frame;
        this.parts = parts;
        this.facets = facets;
    }

    /** In the language that the browser asks for. */
    @GetMapping(Addresses.OPEN)
    void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept-Language");
        response.sendRedirect(Addresses.home(Asked.preferred(request)));
    }

    @GetMapping(Addresses.OPEN + "/{language}")
    void home(@PathVariable("language") String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        if (reader == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var found = register.find(RegisterQuery.ALL, 0, 1);
        var names = facets.of(reader, RegisterQuery.ALL, found, TOP);
        frame.answer(
                new Asked(request, response, reader, ""),
                names.text("register.title"),
                names.text("register.lead"),
                null,
                html -> {
                    html.el("h1", names.text("register.title"));
                    html.el("p.lead", names.text("register.lead"));
                    parts.field(html, reader, names);
                    parts.counted(html, found, names);
                    html.el("div.columns", () -> {
                        parts.top(
                                html,
                                names.text("register.facet.CYCLE"),
                                new TreeMap<>(found.of(RegisterFacet.CYCLE)),
                                TOP,
                                (to, value) -> to.link(
                                        Addresses.search(reader, RegisterQuery.of(RegisterFacet.CYCLE, value), 0),
                                        names.of(RegisterFacet.CYCLE, value)),
                                names);
                        parts.top(
                                html,
                                names.text("register.facet.POSITION"),
                                found.of(RegisterFacet.POSITION),
                                TOP,
                                (to, value) -> to.link(
                                        Addresses.search(reader, RegisterQuery.of(RegisterFacet.POSITION, value), 0),
                                        names.of(RegisterFacet.POSITION, value)),
                                names);
                        parts.top(
                                html,
                                names.text("register.facet.BODY"),
                                found.of(RegisterFacet.BODY),
                                TOP,
                                (to, value) -> to.link(
                                        Addresses.search(reader, RegisterQuery.of(RegisterFacet.BODY, value), 0),
                                        names.of(RegisterFacet.BODY, value)),
                                names);
                        sessions(html, reader, found, names);
                        parts.top(
                                html,
                                names.text("register.facet.THEME"),
                                found.of(RegisterFacet.THEME),
                                TOP,
                                (to, value) ->
                                        to.link(Addresses.theme(reader, value), names.of(RegisterFacet.THEME, value)),
                                names);
                        states(html, RegisterFacet.STATE, reader, found, names);
                        states(html, RegisterFacet.BY, reader, found, names);
                    });
                });
    }

    private void sessions(OpenHtml html, java.util.Locale reader, FoundRows found, FacetNames.Names names) {
        var newest = new TreeMap<String, Integer>(
                (one, other) -> Integer.compare(Integer.parseInt(other), Integer.parseInt(one)));
        newest.putAll(found.of(RegisterFacet.SESSION));
        parts.top(
                html,
                names.text("register.facet.SESSION"),
                newest,
                TOP,
                (to, value) -> to.link(
                        Addresses.session(reader, Integer.parseInt(value)), names.of(RegisterFacet.SESSION, value)),
                names);
    }

    /** All States, in the order of the reader's alphabet, folded up. */
    private void states(
            OpenHtml html, RegisterFacet role, java.util.Locale reader, FoundRows found, FacetNames.Names names) {
        var alphabet = com.ibm.icu.text.Collator.getInstance(reader);
        var sorted = found.of(role).entrySet().stream()
                .filter(one -> one.getKey().matches("[A-Z]{3}"))
                .map(one -> java.util.Map.entry(names.state(one.getKey()), one.getKey()))
                .sorted((one, other) -> alphabet.compare(one.getKey(), other.getKey()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        html.el(
                "section.wide",
                () -> html.el("details", () -> {
                    html.el(
                            "summary",
                            names.text("register.facet." + role) + " (" + names.text("register.number", sorted.size())
                                    + ")");
                    html.el(
                            "ul.names",
                            () -> sorted.forEach(one -> html.el(
                                    "li",
                                    () -> html.link(
                                            role == RegisterFacet.STATE
                                                    ? Addresses.state(reader, one.getValue())
                                                    : Addresses.recommending(reader, one.getValue()),
                                            one.getKey()))));
                }));
    }

    @GetMapping(Addresses.OPEN + "/{language}/search")
    void search(@PathVariable("language") String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        if (reader == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = Addresses.query(request);
        var page = Addresses.page(request);
        var found = register.find(query, page, RegisterParts.SIZE);
        var whole = request.getParameter("all") == null ? "" : request.getParameter("all");
        var names = facets.of(reader, query, found, whole.isEmpty() ? RegisterParts.VALUES + 20 : Integer.MAX_VALUE);
        var title = query.words().isBlank()
                ? names.text("register.search")
                : names.text("register.searchFor", query.words());
        var rest = "/search" + Addresses.parameters(query, page);
        frame.answer(
                new Asked(request, response, reader, rest),
                title,
                names.text("register.lead"),
                Addresses.file(reader, "atom", query),
                html -> {
                    html.el("h1", title);
                    html.el(
                            "form.search",
                            () -> {
                                parts.input(html, names, query.words());
                                html.el("div.found", () -> {
                                    html.el("div.list", () -> list(html, reader, query, page, found, names));
                                    html.el(
                                            "aside",
                                            () -> {
                                                html.el("h2", names.text("register.narrow"), "id", "narrow");
                                                parts.facets(html, reader, query, found, whole, names);
                                                html.el("button", names.text("register.narrow.do"));
                                            },
                                            "aria-labelledby",
                                            "narrow");
                                });
                            },
                            "action",
                            Addresses.home(reader) + "/search",
                            "role",
                            "search");
                });
    }

    private void list(
            OpenHtml html,
            java.util.Locale reader,
            RegisterQuery query,
            int page,
            FoundRows found,
            FacetNames.Names names) {
        html.el("p.counted", names.text("register.found", found.total()), "role", "status");
        if (found.similar()) {
            html.el("p.similar", names.text("register.similar"));
        }
        html.el("p.tools", () -> {
            html.link("#narrow", names.text("register.narrow"), "class", "toNarrow");
            parts.order(html, query, names);
            html.link(Addresses.file(reader, "csv", query), names.text("register.file.csv"), "rel", "nofollow");
            html.link(Addresses.file(reader, "xlsx", query), names.text("register.file.xlsx"), "rel", "nofollow");
            html.link(Addresses.file(reader, "docx", query), names.text("register.file.docx"), "rel", "nofollow");
            html.link(Addresses.file(reader, "json", query), names.text("register.file.json"), "rel", "nofollow");
            html.link(Addresses.file(reader, "atom", query), names.text("register.feed"), "rel", "nofollow");
            if (!query.isAll()) {
                html.link(Addresses.save(query), names.text("register.searches.this"), "rel", "nofollow");
            }
        });
        parts.chosen(html, reader, query, names);
        if (found.total() == 0) {
            html.el("p.empty", names.text("register.nothing"));
        } else if (found.rows().isEmpty()) {
            html.el("p.empty", names.text("register.tooFar", Register.FARTHEST));
        }
        parts.rows(html, reader, found.rows(), names);
        parts.pager(html, reader, query, page, found.total(), names);
    }
}
