package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Two sides of the register beside each other: States, a State and its region, or cycles; in pictures with their tables. */
@Controller
class ComparePage {

    private static final int TOP = 15;
    private static final List<String> SIDES = List.of("a", "b");
    private static final List<RegisterFacet> SHOWN = List.of(
            RegisterFacet.KIND,
            RegisterFacet.POSITION,
            RegisterFacet.ACTION,
            RegisterFacet.REPEAT,
            RegisterFacet.THEME,
            RegisterFacet.BY);

    private final Register register;
    private final Frame frame;
    private final FacetNames facets;
    /** Chosen also where nothing is in the register for them: the page says so, rather than that all was meant. */
    private static final Set<String> GROUPS =
            Arrays.stream(RegionalGroup.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Pictures pictures;

    ComparePage(Register register, Frame frame, FacetNames facets, Pictures pictures) {
        this.register = register;
        this.frame = frame;
        this.facets = facets;
        this.pictures = pictures;
    }

    /** One side. @param of a State's code, a regional group, or empty for all; @param cycle a number, or empty for all */
    private record Side(String of, String cycle, RegisterQuery query, FoundRows found) {}

    @GetMapping(Addresses.OPEN + "/{language}/compare")
    void compare(@PathVariable("language") String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        if (reader == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var all = register.find(RegisterQuery.ALL, 0, 1);
        var sides = SIDES.stream().map(side -> side(request, side, all)).toList();
        var terms = new LinkedHashSet<String>();
        sides.forEach(side -> terms.addAll(side.found().of(RegisterFacet.THEME).keySet().stream()
                .limit(TOP)
                .toList()));
        var names = facets.of(reader, terms);
        var asked = sides.stream()
                .anyMatch(side -> !side.of().isEmpty() || !side.cycle().isEmpty());
        frame.answer(
                new Asked(request, response, reader, "/compare" + rest(sides)),
                names.text("register.compare"),
                names.text("register.compare.lead"),
                null,
                html -> {
                    html.el("h1", names.text("register.compare"));
                    html.el("p.lead", names.text("register.compare.lead"));
                    form(html, reader, sides, all, names);
                    sides.stream()
                            .filter(side -> side.found().total() == 0)
                            .forEach(side -> html.el("p", names.text("register.compare.none", called(side, names))));
                    if (asked && sides.stream().anyMatch(side -> side.found().total() > 0)) {
                        for (var facet : SHOWN) {
                            pictures.figure(
                                    html,
                                    picture(facet, sides, names),
                                    names.text("register.facet." + facet),
                                    Addresses.compare(reader),
                                    "?facet=" + facet.parameter() + rest(sides).replaceFirst("^\\?", "&"),
                                    Addresses.compare(reader) + rest(sides),
                                    names);
                        }
                    }
                });
    }

    private Side side(HttpServletRequest request, String side, FoundRows all) {
        var of = given(request.getParameter(side));
        var cycle = given(request.getParameter(side + "cycle"));
        var query = RegisterQuery.ALL;
        if (GROUPS.contains(of)) {
            query = query.with(RegisterFacet.GROUP, of);
        } else if (all.of(RegisterFacet.STATE).containsKey(of)) {
            query = query.with(RegisterFacet.STATE, of);
        } else {
            of = "";
        }
        if (all.of(RegisterFacet.CYCLE).containsKey(cycle)) {
            query = query.with(RegisterFacet.CYCLE, cycle);
        } else {
            cycle = "";
        }
        return new Side(of, cycle, query, register.find(query, 0, 1));
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String rest(List<Side> sides) {
        var parameters = new ArrayList<String>();
        for (int i = 0; i < sides.size(); i++) {
            var side = sides.get(i);
            if (!side.of().isEmpty()) {
                parameters.add(SIDES.get(i) + "="
                        + java.net.URLEncoder.encode(side.of(), java.nio.charset.StandardCharsets.UTF_8));
            }
            if (!side.cycle().isEmpty()) {
                parameters.add(SIDES.get(i) + "cycle=" + side.cycle());
            }
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    /** What is frequent on either side. */
    private static List<String> most(RegisterFacet facet, List<Side> sides) {
        var values = new LinkedHashSet<String>();
        sides.forEach(side -> values.addAll(
                side.found().of(facet).keySet().stream().limit(TOP).toList()));
        return List.copyOf(values);
    }

    private static void form(OpenHtml html, Locale reader, List<Side> sides, FoundRows all, FacetNames.Names names) {
        var alphabet = com.ibm.icu.text.Collator.getInstance(reader);
        var states = all.of(RegisterFacet.STATE).keySet().stream()
                .filter(code -> code.matches("[A-Z]{3}"))
                .map(code -> Map.entry(names.state(code), code))
                .sorted((one, other) -> alphabet.compare(one.getKey(), other.getKey()))
                .toList();
        html.el(
                "form.compare",
                () -> {
                    for (int i = 0; i < SIDES.size(); i++) {
                        var name = SIDES.get(i);
                        var side = sides.get(i);
                        html.el("label", () -> {
                            html.el("span", names.text("register.compare." + name));
                            html.el(
                                    "select",
                                    () -> {
                                        option(html, "", names.text("register.compare.all"), side.of());
                                        for (var group : RegionalGroup.values()) {
                                            option(
                                                    html,
                                                    group.name(),
                                                    names.of(RegisterFacet.GROUP, group.name()),
                                                    side.of());
                                        }
                                        states.forEach(
                                                state -> option(html, state.getValue(), state.getKey(), side.of()));
                                    },
                                    "name",
                                    name);
                        });
                        html.el("label", () -> {
                            html.el("span", names.text("register.facet.CYCLE"));
                            html.el(
                                    "select",
                                    () -> {
                                        option(html, "", names.text("register.compare.all"), side.cycle());
                                        all.of(RegisterFacet.CYCLE).keySet().stream()
                                                .sorted()
                                                .forEach(cycle -> option(
                                                        html,
                                                        cycle,
                                                        names.of(RegisterFacet.CYCLE, cycle),
                                                        side.cycle()));
                                    },
                                    "name",
                                    name + "cycle");
                        });
                    }
                    html.el("button", names.text("register.compare"));
                },
                "action",
                Addresses.compare(reader));
    }

    private static void option(OpenHtml html, String value, String words, String chosen) {
        html.el("option", words, "value", value, value.equals(chosen) ? "selected" : "", "");
    }

    /** What is compared in which facet, each by its share of all that the side has. */
    private static Picture picture(RegisterFacet facet, List<Side> sides, FacetNames.Names names) {
        var lines = values(facet, sides).stream()
                .filter(value ->
                        sides.stream().anyMatch(side -> side.found().of(facet).containsKey(value)))
                .map(value -> new Picture.Line(
                        names.of(facet, value),
                        sides.stream()
                                .map(side -> cell(side, facet, value, names))
                                .toList()))
                .toList();
        return new Picture(
                names.text(
                        "register.compare.title",
                        names.text("register.facet." + facet),
                        called(sides.getFirst(), names),
                        called(sides.getLast(), names)),
                sides.stream().map(side -> called(side, names)).toList(),
                lines,
                false);
    }

    private static List<String> values(RegisterFacet facet, List<Side> sides) {
        return switch (facet) {
            case KIND -> List.of("PARAGRAPH", "PAIR", "PLEDGE", "OTHER_BODY");
            case POSITION -> Arrays.stream(Position.values()).map(Enum::name).toList();
            case ACTION -> List.of("1", "2", "3", "4", "5");
            default -> most(facet, sides);
        };
    }

    /** The number, and its share of all that this side has. */
    private static Picture.Cell cell(Side side, RegisterFacet facet, String value, FacetNames.Names names) {
        var count = side.found().of(facet).getOrDefault(value, 0);
        var share = (double) count / Math.max(1, side.found().total());
        return new Picture.Cell(count, share, names.text("register.compare.share", count, share));
    }

    /** One of the pictures, or its numbers. */
    @GetMapping(Addresses.OPEN + "/{language}/compare.{ending:svg|csv}")
    void picture(
            @PathVariable("language") String language,
            @PathVariable("ending") String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var facet = RegisterFacet.of(given(request.getParameter("facet")))
                .filter(SHOWN::contains)
                .orElse(null);
        if (reader == null || facet == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var all = register.find(RegisterQuery.ALL, 0, 1);
        var sides = SIDES.stream().map(side -> side(request, side, all)).toList();
        var names = facets.of(reader, facet == RegisterFacet.THEME ? most(facet, sides) : List.of());
        pictures.send(
                request,
                response,
                reader,
                ending,
                picture(facet, sides, names),
                names.text("register.facet." + facet),
                names);
    }

    private static String called(Side side, FacetNames.Names names) {
        var what = side.of().isEmpty()
                ? names.text("register.compare.all")
                : side.of().matches("[A-Z]{3}") ? names.state(side.of()) : names.of(RegisterFacet.GROUP, side.of());
        return side.cycle().isEmpty() ? what : what + " · " + names.of(RegisterFacet.CYCLE, side.cycle());
    }
}
