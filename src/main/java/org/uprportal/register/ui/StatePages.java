package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Beside;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.Standing;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.PortalClock;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** A State under review: its dates, what it was recommended and what became of it. And what a State has asked of others. */
@Controller
class StatePages {

    private static final int TOP = 15;
    private static final int NEWEST = 5;

    private final Register register;
    private final States states;
    private final Cycles cycles;
    private final FollowUps followUps;
    private final Figures figures;
    private final StateNews news;
    private final CourseParts course;
    private final Frame frame;
    private final RegisterParts parts;
    private final FacetNames facets;
    private final PortalClock clock;
    private final List<Beside> beside;

    StatePages(
            Register register,
            States states,
            Cycles cycles,
            FollowUps followUps,
            Figures figures,
            StateNews news,
            CourseParts course,
            Frame frame,
            RegisterParts parts,
            FacetNames facets,
            PortalClock clock,
            List<Beside> beside) {
        this.register = register;
        this.states = states;
        this.cycles = cycles;
        this.beside = beside;
        this.followUps = followUps;
        this.figures = figures;
        this.news = news;
        this.course = course;
        this.frame = frame;
        this.parts = parts;
        this.facets = facets;
        this.clock = clock;
    }

    @GetMapping(Addresses.OPEN + "/{language}/states/{code:[A-Z]{3}}")
    void state(
            @PathVariable("language") String language,
            @PathVariable("code") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var state = states.find(new StateCode(code)).orElse(null);
        if (reader == null || state == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = RegisterQuery.of(RegisterFacet.STATE, code);
        var found = register.find(query.in(RegisterOrder.NEWEST), 0, NEWEST);
        var names = facets.of(reader, query, found, TOP);
        var all = cycles.of(state.code());
        frame.answer(
                new Asked(request, response, reader, "/states/" + code),
                state.name(reader),
                names.text("register.state.lead", state.name(reader)),
                Addresses.file(reader, "atom", query),
                html -> {
                    html.el("h1", state.name(reader));
                    html.el("p.lead", names.text("register.state.lead", state.name(reader)));
                    parts.watch(html, "state", code, names);
                    if (state.group() != null) {
                        html.el("p", names.of(RegisterFacet.GROUP, state.group().name()));
                    }
                    parts.counted(html, found, names);
                    figures.table(html, query, names);
                    news.write(html, reader, state.code(), names);
                    var standings = followUps.standings(all);
                    all.forEach(cycle -> review(html, reader, cycle, standings, names));
                    html.el("div.columns", () -> {
                        top(html, reader, query, RegisterFacet.BY, found, names);
                        top(html, reader, query, RegisterFacet.THEME, found, names);
                        top(html, reader, query, RegisterFacet.PERSONS, found, names);
                    });
                    newest(html, reader, query, found, names);
                    html.el(
                            "p",
                            () -> html.link(
                                    Addresses.recommending(reader, code),
                                    names.text("register.recommending", state.name(reader))));
                    html.el("p", () -> html.link(Addresses.file(reader, "atom", query), names.text("register.feed")));
                });
    }

    private void review(
            OpenHtml html,
            Locale reader,
            CycleSummary cycle,
            Map<CycleId, Standing> standings,
            FacetNames.Names names) {
        html.el("section", () -> {
            html.el(
                    "h2",
                    () -> html.link(
                            Addresses.session(reader, cycle.session()),
                            names.text("register.cycleAndSession", cycle.number(), cycle.session())));
            html.el("p", () -> html.link("/cycles/" + cycle.id().value(), names.text("register.review.work")));
            html.el(
                    "p",
                    () -> beside.forEach(other -> {
                        html.link("/" + other.pathFor(cycle.id()), names.text(other.titleKey()));
                        html.text(" ");
                    }));
            html.el(
                    "ol.ribbon",
                    () -> Arrays.stream(CycleDate.values())
                            .filter(date -> cycle.on(date) != null)
                            .forEach(date ->
                                    html.el(cycle.on(date).isBefore(clock.instant()) ? "li.over" : "li", () -> {
                                        html.el("span", names.text("cycle.date." + date));
                                        html.el(
                                                "time",
                                                GenevaTime.day(cycle.on(date), reader),
                                                "datetime",
                                                cycle.on(date).toString());
                                    })));
            var standing = standings.get(cycle.id());
            if (standing != null && standing.recommendations() > 0) {
                sides(html, standing, names);
                html.el(
                        "p",
                        () -> html.link(
                                        Addresses.state(reader, cycle.state().value()) + "/progress/" + cycle.number(),
                                        names.text("register.note"))
                                .text(" · ")
                                .link(
                                        Addresses.state(reader, cycle.state().value()) + "/plan/" + cycle.number(),
                                        names.text("followup.plan.title")));
            }
            course.papers(html, cycle.id(), names);
            course.questions(html, reader, cycle.id(), names);
        });
    }

    private static void sides(OpenHtml html, Standing standing, FacetNames.Names names) {
        html.el(
                "div.scroll",
                () -> html.el("table", () -> {
                    html.el("caption", names.text("register.implementation"));
                    html.el(
                            "thead",
                            () -> html.el("tr", () -> {
                                html.el("th", names.text("register.side"), "scope", "col");
                                Arrays.stream(Progress.values())
                                        .forEach(one ->
                                                html.el("th", names.text("followup.progress." + one), "scope", "col"));
                            }));
                    html.el("tbody", () -> {
                        side(html, names.text("register.side.GOVERNMENT"), standing.government(), names);
                        side(html, names.text("register.side.CIVIL_SOCIETY"), standing.civilSociety(), names);
                    });
                }),
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                names.text("register.implementation"));
        if (standing.overdueActions() + standing.openRequests() + standing.apart() > 0) {
            html.el(
                    "p",
                    names.text(
                            "register.standing", standing.apart(), standing.overdueActions(), standing.openRequests()));
        }
    }

    private static void side(OpenHtml html, String side, Map<Progress, Integer> says, FacetNames.Names names) {
        html.el("tr", () -> {
            html.el("th", side, "scope", "row");
            Arrays.stream(Progress.values())
                    .forEach(one -> html.el("td.n", names.text("register.number", says.getOrDefault(one, 0))));
        });
    }

    @GetMapping(Addresses.OPEN + "/{language}/recommending/{code:[A-Z]{3}}")
    void recommending(
            @PathVariable("language") String language,
            @PathVariable("code") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var state = states.find(new StateCode(code)).orElse(null);
        if (reader == null || state == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = RegisterQuery.of(RegisterFacet.BY, code);
        var found = register.find(query.in(RegisterOrder.NEWEST), 0, NEWEST);
        var names = facets.of(reader, query, found, TOP);
        var title = names.text("register.recommending", state.name(reader));
        frame.answer(
                new Asked(request, response, reader, "/recommending/" + code),
                title,
                names.text("register.recommending.lead", state.name(reader)),
                Addresses.file(reader, "atom", query),
                html -> {
                    html.el("h1", title);
                    html.el("p.lead", names.text("register.recommending.lead", state.name(reader)));
                    parts.counted(html, found, names);
                    figures.table(html, query, names);
                    html.el("div.columns", () -> {
                        top(html, reader, query, RegisterFacet.STATE, found, names);
                        top(html, reader, query, RegisterFacet.THEME, found, names);
                        top(html, reader, query, RegisterFacet.ACTION, found, names);
                    });
                    newest(html, reader, query, found, names);
                    html.el(
                            "p",
                            () -> html.link(
                                    Addresses.state(reader, code), names.text("register.to", state.name(reader))));
                });
    }

    private void top(
            OpenHtml html,
            Locale reader,
            RegisterQuery query,
            RegisterFacet facet,
            FoundRows found,
            FacetNames.Names names) {
        parts.top(
                html,
                names.text("register.facet." + facet),
                found.of(facet),
                TOP,
                (to, value) -> to.link(Addresses.search(reader, query.with(facet, value), 0), names.of(facet, value)),
                names);
    }

    private void newest(OpenHtml html, Locale reader, RegisterQuery query, FoundRows found, FacetNames.Names names) {
        if (found.rows().isEmpty()) {
            return;
        }
        html.el("h2", names.text("register.newest"));
        parts.rows(html, reader, List.copyOf(found.rows()), names);
        html.el(
                "p",
                () -> html.link(Addresses.search(reader, query, 0), names.text("register.all.rows", found.total())));
    }
}
