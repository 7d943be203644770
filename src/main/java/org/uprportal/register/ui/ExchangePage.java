package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.recommendation.Position;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.state.RegionalGroup;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/**
 * Who recommends what to whom, and what is accepted: regions to regions, themes by those who raise them, acceptance by theme and by
 * wording. Of all recommendations, or of what the address narrows down.
 */
@Controller
class ExchangePage {

    private static final int THEMES = 12;
    private static final int MAKERS = 10;
    private static final int OFFERED = 60;
    private static final List<String> WORDINGS = List.of("1", "2", "3", "4", "5");

    private final Register register;
    private final States states;
    private final Frame frame;
    private final FacetNames facets;
    private final Pictures pictures;
    private final RegisterParts parts;

    ExchangePage(
            Register register, States states, Frame frame, FacetNames facets, Pictures pictures, RegisterParts parts) {
        this.register = register;
        this.states = states;
        this.frame = frame;
        this.facets = facets;
        this.pictures = pictures;
        this.parts = parts;
    }

    /** What is drawn; each has its word in the address. */
    private enum Shown {
        REGIONS("register.exchange.from"),
        THEMES("register.facet.THEME"),
        ACCEPTANCE("register.facet.THEME"),
        WORDING("register.facet.ACTION");

        private final String corner;

        Shown(String corner) {
            this.corner = corner;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping(Addresses.OPEN + "/{language}/exchange")
    void exchange(@PathVariable("language") String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        if (reader == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = Addresses.query(request);
        var all = register.find(RegisterQuery.ALL, 0, 1);
        var found = register.find(query, 0, 1);
        var names = names(reader, query, all, found);
        var title = names.text("register.exchange");
        var parameters = Addresses.parameters(query, 0);
        frame.answer(
                new Asked(request, response, reader, "/exchange" + parameters),
                title,
                names.text("register.exchange.lead"),
                null,
                html -> {
                    html.el("h1", title);
                    html.el("p.lead", names.text("register.exchange.lead"));
                    form(html, reader, query, all, names);
                    parts.chosen(html, reader, query, names);
                    parts.counted(html, found, names);
                    for (var shown : Shown.values()) {
                        pictures.figure(
                                html,
                                picture(shown, query, found, names),
                                names.text(shown.corner),
                                Addresses.exchange(reader),
                                "?show=" + shown.word() + parameters.replaceFirst("^\\?", "&"),
                                Addresses.exchange(reader) + parameters,
                                names);
                    }
                });
    }

    @GetMapping(Addresses.OPEN + "/{language}/exchange.{ending:svg|csv}")
    void picture(
            @PathVariable("language") String language,
            @PathVariable("ending") String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var shown = Arrays.stream(Shown.values())
                .filter(one -> one.word().equals(request.getParameter("show")))
                .findFirst()
                .orElse(null);
        if (reader == null || shown == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = Addresses.query(request);
        var found = register.find(query, 0, 1);
        var names = names(reader, query, found, found);
        pictures.send(
                request,
                response,
                reader,
                ending,
                picture(shown, query, found, names),
                names.text(shown.corner),
                names);
    }

    private FacetNames.Names names(Locale reader, RegisterQuery query, FoundRows all, FoundRows found) {
        var terms = new ArrayList<>(query.of(RegisterFacet.THEME));
        terms.addAll(query.of(RegisterFacet.PERSONS));
        terms.addAll(query.of(RegisterFacet.SDG));
        all.of(RegisterFacet.THEME).keySet().stream().limit(OFFERED).forEach(terms::add);
        terms.addAll(themes(query, found));
        return facets.of(reader, terms);
    }

    /** Of everything that matches, the most frequent; where themes are chosen, these. */
    private static List<String> themes(RegisterQuery query, FoundRows found) {
        return query.of(RegisterFacet.THEME).isEmpty()
                ? found.of(RegisterFacet.THEME).keySet().stream().limit(THEMES).toList()
                : query.of(RegisterFacet.THEME);
    }

    private Picture picture(Shown shown, RegisterQuery query, FoundRows found, FacetNames.Names names) {
        return switch (shown) {
            case REGIONS -> regions(query, names);
            case THEMES -> byMaker(query, found, names);
            case ACCEPTANCE ->
                acceptance(
                        names.text("register.exchange.acceptance"),
                        RegisterFacet.THEME,
                        themes(query, found),
                        query,
                        names);
            case WORDING ->
                acceptance(
                        names.text("register.exchange.wording"),
                        RegisterFacet.ACTION,
                        WORDINGS.stream()
                                .filter(one -> query.of(RegisterFacet.ACTION).isEmpty()
                                        || query.of(RegisterFacet.ACTION).contains(one))
                                .toList(),
                        query,
                        names);
        };
    }

    /** Counted by recommending State: a paragraph of three States counts three times. */
    private Picture regions(RegisterQuery query, FacetNames.Names names) {
        var groups = Arrays.stream(RegionalGroup.values())
                .map(Enum::name)
                .filter(one -> query.of(RegisterFacet.GROUP).isEmpty()
                        || query.of(RegisterFacet.GROUP).contains(one))
                .toList();
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var to : groups) {
            register.find(query.with(RegisterFacet.GROUP, to), 0, 1)
                    .of(RegisterFacet.BY)
                    .forEach((maker, count) -> {
                        var from = group(maker);
                        if (from != null) {
                            counts.computeIfAbsent(from, one -> new LinkedHashMap<>())
                                    .merge(to, count, Integer::sum);
                        }
                    });
        }
        return matrix(
                names.text("register.exchange.regions"),
                groups.stream()
                        .map(to -> names.text("register.exchange.to", names.of(RegisterFacet.GROUP, to)))
                        .toList(),
                Arrays.stream(RegionalGroup.values())
                        .map(Enum::name)
                        .filter(counts::containsKey)
                        .map(from -> Map.entry(
                                names.of(RegisterFacet.GROUP, from),
                                groups.stream()
                                        .map(to -> counts.get(from).getOrDefault(to, 0))
                                        .toList()))
                        .toList(),
                names);
    }

    private @Nullable String group(String maker) {
        return maker.matches("[A-Z]{3}")
                ? states.find(new StateCode(maker))
                        .map(state ->
                                state.group() == null ? null : state.group().name())
                        .orElse(null)
                : null;
    }

    /** Which theme is raised how often by those who speak most. */
    private Picture byMaker(RegisterQuery query, FoundRows found, FacetNames.Names names) {
        var makers = (query.of(RegisterFacet.BY).isEmpty()
                        ? found.of(RegisterFacet.BY).keySet().stream()
                        : query.of(RegisterFacet.BY).stream())
                .limit(MAKERS)
                .toList();
        return matrix(
                names.text("register.exchange.themes"),
                makers.stream().map(names::state).toList(),
                themes(query, found).stream()
                        .map(theme -> {
                            var by = register.find(query.with(RegisterFacet.THEME, theme), 0, 1)
                                    .of(RegisterFacet.BY);
                            return Map.entry(
                                    names.of(RegisterFacet.THEME, theme),
                                    makers.stream()
                                            .map(maker -> by.getOrDefault(maker, 0))
                                            .toList());
                        })
                        .toList(),
                names);
    }

    private static Picture matrix(
            String title, List<String> series, List<Map.Entry<String, List<Integer>>> lines, FacetNames.Names names) {
        var most = lines.stream()
                .flatMap(line -> line.getValue().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return new Picture(
                title,
                series,
                lines.stream()
                        .map(line -> new Picture.Line(
                                line.getKey(),
                                line.getValue().stream()
                                        .map(count -> new Picture.Cell(
                                                count,
                                                (double) count / Math.max(1, most),
                                                names.text("register.number", count)))
                                        .toList()))
                        .toList(),
                true);
    }

    /** How many of those that were answered were supported. */
    private Picture acceptance(
            String title, RegisterFacet facet, List<String> values, RegisterQuery query, FacetNames.Names names) {
        return new Picture(
                title,
                List.of(names.of(RegisterFacet.POSITION, Position.SUPPORTED.name())),
                values.stream()
                        .map(value -> {
                            var said = register.find(query.with(facet, value), 0, 1)
                                    .of(RegisterFacet.POSITION);
                            var answered =
                                    List.of(Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.NOTED).stream()
                                            .mapToInt(one -> said.getOrDefault(one.name(), 0))
                                            .sum();
                            var count = said.getOrDefault(Position.SUPPORTED.name(), 0);
                            var share = (double) count / Math.max(1, answered);
                            return new Picture.Line(
                                    names.of(facet, value),
                                    List.of(new Picture.Cell(
                                            count, share, names.text("register.compare.share", count, share))));
                        })
                        .toList(),
                false);
    }

    private static void form(OpenHtml html, Locale reader, RegisterQuery query, FoundRows all, FacetNames.Names names) {
        html.el(
                "form.compare",
                () -> {
                    for (var facet : List.of(RegisterFacet.CYCLE, RegisterFacet.POSITION, RegisterFacet.THEME)) {
                        html.el("label", () -> {
                            html.el("span", names.text("register.facet." + facet));
                            html.el(
                                    "select",
                                    () -> {
                                        option(html, "", names.text("register.compare.all"), query, facet);
                                        all.of(facet).keySet().stream()
                                                .limit(OFFERED)
                                                .sorted(
                                                        facet == RegisterFacet.CYCLE
                                                                ? java.util.Comparator.naturalOrder()
                                                                : java.util.Comparator.comparing(
                                                                        value -> names.of(facet, value)))
                                                .forEach(value ->
                                                        option(html, value, names.of(facet, value), query, facet));
                                    },
                                    "name",
                                    facet.parameter());
                        });
                    }
                    // What else narrows it down stays.
                    if (!query.words().isBlank()) {
                        html.empty("input", "type", "hidden", "name", "q", "value", query.words());
                    }
                    query.each()
                            .filter(one -> !List.of(RegisterFacet.CYCLE, RegisterFacet.POSITION, RegisterFacet.THEME)
                                    .contains(one.getKey()))
                            .forEach(one -> html.empty(
                                    "input",
                                    "type",
                                    "hidden",
                                    "name",
                                    one.getKey().parameter(),
                                    "value",
                                    one.getValue()));
                    html.el("button", names.text("register.exchange.show"));
                },
                "action",
                Addresses.exchange(reader));
    }

    private static void option(OpenHtml html, String value, String words, RegisterQuery query, RegisterFacet facet) {
        html.el("option", words, "value", value, query.of(facet).contains(value) ? "selected" : "", "");
    }
}
