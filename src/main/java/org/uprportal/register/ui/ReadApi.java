package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.recommendation.OutcomePaper;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register for programs: to be read only, by everybody and from every origin, in parts by cursor, with stable ids. What is
 * there is described in {@code openapi.json} beside it.
 */
@Controller
@CrossOrigin(
        origins = "*",
        exposedHeaders = {"ETag", "Link", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class ReadApi {

    static final String V1 = "/api/v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final Register register;
    private final Facts facts;
    private final States states;
    private final Cycles cycles;
    private final Sessions sessions;
    private final Themes themes;
    private final OpenFiles files;
    private final Outcomes outcomes;
    private final Frame frame;

    ReadApi(
            Register register,
            Facts facts,
            States states,
            Cycles cycles,
            Sessions sessions,
            Themes themes,
            OpenFiles files,
            Outcomes outcomes,
            Frame frame) {
        this.register = register;
        this.facts = facts;
        this.states = states;
        this.cycles = cycles;
        this.sessions = sessions;
        this.themes = themes;
        this.files = files;
        this.outcomes = outcomes;
        this.frame = frame;
    }

    /** What there is. */
    @GetMapping(V1)
    void overview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("licence", OpenFiles.LICENCE);
        for (var part : List.of(
                "openapi.json",
                "recommendations",
                "facets",
                "states",
                "cycles",
                "consultations",
                "sessions",
                "themes",
                "dump.csv",
                "dump.json")) {
            parts.put(part, frame.address() + V1 + "/" + part);
        }
        answer(request, response, parts);
    }

    @GetMapping(V1 + "/openapi.json")
    void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var file = ReadApi.class.getResourceAsStream("openapi.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{address}", frame.address());
            send(request, response, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What matches, by id, a part at a time. */
    @GetMapping(V1 + "/recommendations")
    void recommendations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = request.getParameter("cursor");
        var cursor = id(typed);
        if (typed != null && cursor == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var query = Addresses.query(request);
        var most = number(request.getParameter("limit"), USUAL);
        var rows = register.part(query, cursor, most);
        var next = rows.size() < most
                ? null
                : frame.address() + V1 + "/recommendations"
                        + joined(
                                Addresses.parameters(query, 0),
                                most,
                                rows.getLast().id());
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("licence", OpenFiles.LICENCE);
        answer.put("total", register.count(query));
        answer.put("items", facts.of(rows, reader(request)));
        answer.put("next", next);
        if (next != null) {
            response.setHeader("Link", "<" + next + ">; rel=\"next\"");
        }
        answer(request, response, answer);
    }

    @GetMapping(V1 + "/recommendations/{id}")
    void recommendation(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var row = id(id) == null ? null : register.find(id(id)).orElse(null);
        answer(
                request,
                response,
                row == null ? null : facts.of(List.of(row), reader(request)).getFirst());
    }

    /** How many match with each value of each facet. */
    @GetMapping(V1 + "/facets")
    void facets(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = register.find(Addresses.query(request), 0, 1);
        var counts = new LinkedHashMap<String, Object>();
        for (var facet : RegisterFacet.values()) {
            counts.put(facet.parameter(), found.of(facet));
        }
        answer(request, response, Map.of("total", found.total(), "facets", counts));
    }

    @GetMapping(V1 + "/states")
    void states(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reader = reader(request);
        answer(
                request,
                response,
                Map.of(
                        "items",
                        states.all(reader).stream()
                                .map(one -> state(one, reader))
                                .toList()));
    }

    @GetMapping(V1 + "/states/{code}")
    void state(@PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var state = code.matches("[A-Z]{3}") ? states.find(new StateCode(code)).orElse(null) : null;
        if (state == null) {
            answer(request, response, null);
            return;
        }
        var answer = state(state, reader(request));
        answer.put(
                "cycles",
                cycles.of(state.code()).stream()
                        .map(cycle -> cycle(cycle, outcomes.symbols(cycle.id())))
                        .toList());
        answer.put("recommendations", frame.address() + V1 + "/recommendations?state=" + code);
        answer.put("recommended", frame.address() + V1 + "/recommendations?by=" + code);
        answer(request, response, answer);
    }

    @GetMapping(V1 + "/cycles")
    void cycles(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var papers = outcomes.symbols();
        answer(
                request,
                response,
                Map.of(
                        "items",
                        cycles.all().stream()
                                .sorted(java.util.Comparator.comparing((CycleSummary one) ->
                                                one.state().value())
                                        .thenComparing(CycleSummary::number))
                                .map(cycle -> cycle(cycle, papers.getOrDefault(cycle.id(), Map.of())))
                                .toList()));
    }

    @GetMapping(V1 + "/sessions")
    void sessions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                Map.of(
                        "items",
                        sessions.all().stream()
                                .map(one -> {
                                    var session = new LinkedHashMap<String, Object>();
                                    session.put("number", one.number());
                                    session.put("cycle", one.cycle());
                                    session.put("councilSession", one.hrcSession());
                                    session.put("startsOn", one.startsOn().toString());
                                    session.put("endsOn", one.endsOn().toString());
                                    session.put("invented", one.invented());
                                    return session;
                                })
                                .toList()));
    }

    @GetMapping(V1 + "/themes")
    void themes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                Map.of(
                        "items",
                        java.util.Arrays.stream(ThemeKind.values())
                                .flatMap(kind -> themes.withRetired(kind).stream())
                                .map(ReadApi::theme)
                                .toList()));
    }

    /** All of it as one file. */
    @GetMapping(V1 + "/dump.{ending:csv|json}")
    void dump(@PathVariable("ending") String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.write(ending, RegisterQuery.ALL, reader(request), false, response);
    }

    private static Map<String, @Nullable Object> state(StateSummary one, Locale reader) {
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("code", one.code().value());
        state.put("name", one.name(reader));
        state.put("names", new java.util.TreeMap<>(one.names()));
        state.put("group", one.group() == null ? null : one.group().name());
        state.put("member", one.member());
        return state;
    }

    private static Map<String, Object> cycle(CycleSummary one, Map<OutcomePaper, String> papers) {
        var cycle = new LinkedHashMap<String, Object>();
        cycle.put("id", one.id().value());
        cycle.put("state", one.state().value());
        cycle.put("number", one.number());
        cycle.put("session", one.session());
        var dates = new java.util.TreeMap<String, String>();
        one.dates().forEach((date, at) -> dates.put(date.variable(), at.toString()));
        cycle.put("dates", dates);
        cycle.put("papers", papers);
        return cycle;
    }

    private static Map<String, @Nullable Object> theme(Theme one) {
        var theme = new LinkedHashMap<String, @Nullable Object>();
        theme.put("id", one.id().value());
        theme.put("kind", one.kind().name());
        theme.put("code", one.code());
        theme.put("label", one.label());
        theme.put("retired", one.retired());
        return theme;
    }

    private static String joined(String parameters, int limit, UUID cursor) {
        return parameters + (parameters.isEmpty() ? '?' : '&') + "limit=" + limit + "&cursor=" + cursor;
    }

    private static int number(@Nullable String typed, int usual) {
        return typed != null && typed.matches("[1-9]\\d{0,3}") ? Math.min(MOST, Integer.parseInt(typed)) : usual;
    }

    private static @Nullable UUID id(@Nullable String typed) {
        return typed != null && typed.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? UUID.fromString(typed)
                : null;
    }

    /** The language of names: {@code lang}, or English. */
    private static Locale reader(HttpServletRequest request) {
        return Asked.language(String.valueOf(request.getParameter("lang"))).orElse(Locale.ENGLISH);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, @Nullable Object what)
            throws IOException {
        if (what == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(request, response, JSON.writeValueAsBytes(what));
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, byte[] bytes) throws IOException {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        frame.send(request, response, "application/json;charset=UTF-8", bytes);
    }
}
