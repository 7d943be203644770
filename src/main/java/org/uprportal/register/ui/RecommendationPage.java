package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.Beside;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.platform.GenevaTime;
import org.uprportal.recommendation.OtherBody;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.Tags;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.Repeats;
import org.uprportal.theme.ThemeKind;

/** One recommendation: who made it to whom, what the State said and when, and what became of it as each side sees it. */
@Controller
class RecommendationPage {

    private static final int LONGEST = 500;

    private final Register register;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final Repeats repeats;
    private final Tags tags;
    private final CourseParts course;
    private final Frame frame;
    private final RegisterParts parts;
    private final FacetNames facets;
    private final List<Beside> beside;
    private final EvidencePages evidence;

    RecommendationPage(
            Register register,
            Recommendations recommendations,
            FollowUps followUps,
            Repeats repeats,
            Tags tags,
            CourseParts course,
            Frame frame,
            RegisterParts parts,
            FacetNames facets,
            List<Beside> beside,
            EvidencePages evidence) {
        this.register = register;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.repeats = repeats;
        this.tags = tags;
        this.course = course;
        this.frame = frame;
        this.parts = parts;
        this.facets = facets;
        this.beside = beside;
        this.evidence = evidence;
    }

    @GetMapping(Addresses.OPEN + "/{language}/recommendations/{id:[0-9a-f-]{36}}")
    void one(
            @PathVariable("language") String language,
            @PathVariable("id") String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var row = id(id) == null ? null : register.find(id(id)).orElse(null);
        if (reader == null || row == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var names = facets.of(
                reader,
                row.terms().stream().map(term -> String.valueOf(term.id())).toList());
        var details = row.unit() == RegisterRow.Unit.PARAGRAPH
                ? recommendations.find(new RecommendationId(row.id())).orElse(null)
                : null;
        var title = names.text(
                row.unit() == RegisterRow.Unit.PLEDGE ? "register.pledgeOf" : "register.to",
                names.state(row.reviewed()));
        frame.answer(
                new Asked(request, response, reader, "/recommendations/" + row.id()),
                row.paragraph().isEmpty() ? title : title + " · " + row.paragraph(),
                row.text(),
                null,
                html -> {
                    html.el("h1", title);
                    html.el("blockquote", row.text(), "dir", "auto");
                    if (details != null) {
                        parts.watch(html, "recommendation", row.id().toString(), names);
                    }
                    facts(html, reader, row, details, names);
                    if (details != null) {
                        history(html, reader, details, names);
                        sides(html, details, names);
                        evidence.write(html, reader, details.summary(), names);
                        beside(html, details, names);
                    }
                    if (row.review() != null) {
                        course.papers(html, new CycleId(row.review()), names);
                    }
                    repeats(html, reader, row, names);
                    html.el(
                            "p.note",
                            names.text(
                                    switch (row.unit()) {
                                        case PARAGRAPH -> "register.unit.PARAGRAPH";
                                        case OTHER_BODY -> "register.unit.OTHER_BODY";
                                        case PAIR, PLEDGE -> "register.unit.PAIR";
                                    }));
                });
    }

    private void facts(
            OpenHtml html,
            Locale reader,
            RegisterRow row,
            @Nullable RecommendationDetails details,
            FacetNames.Names names) {
        html.el("dl.facts", () -> {
            if (row.other() != null) {
                ofBody(html, reader, row, row.other(), names);
            } else {
                ofReview(html, reader, row, details, names);
            }
            if (row.action() != null) {
                fact(
                        html,
                        names.text("register.facet.ACTION"),
                        () -> html.text(
                                names.of(RegisterFacet.ACTION, row.action().toString())));
            }
            terms(html, reader, row, List.of(ThemeKind.THEME, ThemeKind.ISSUE), RegisterFacet.THEME, names);
            terms(html, reader, row, List.of(ThemeKind.PERSONS), RegisterFacet.PERSONS, names);
            terms(html, reader, row, List.of(ThemeKind.SDG), RegisterFacet.SDG, names);
        });
        var added = tags.of(row.id());
        if (!added.isEmpty()) {
            html.el("p.note", names.text("register.suggestions.added", String.join(" · ", added)));
        }
    }

    /** Without recommending State and without position. */
    private void ofBody(OpenHtml html, Locale reader, RegisterRow row, OtherBody other, FacetNames.Names names) {
        fact(
                html,
                names.text("register.concerned"),
                () -> parts.concerned(html, reader, row, Integer.MAX_VALUE, names));
        fact(html, names.text("register.facet.BODY"), () -> {
            parts.position(html, row, names);
            if (!other.name().equals(RegisterParts.body(other, names))) {
                html.text(" ");
                html.el("q", other.name(), "dir", "auto");
            }
        });
        if (!RegisterParts.document(reader, other).isEmpty()) {
            fact(html, names.text("register.document"), () -> html.text(RegisterParts.document(reader, other)));
        }
    }

    private void ofReview(
            OpenHtml html,
            Locale reader,
            RegisterRow row,
            @Nullable RecommendationDetails details,
            FacetNames.Names names) {
        fact(html, names.text("register.facet.STATE"), () -> parts.reviewed(html, reader, row, names));
        if (!row.makers().isEmpty()) {
            fact(
                    html,
                    names.text("register.facet.BY"),
                    () -> parts.makers(html, reader, row, Integer.MAX_VALUE, names));
        }
        fact(
                html,
                names.text("register.facet.SESSION"),
                () -> html.link(
                        Addresses.session(reader, row.session()),
                        names.text("register.cycleAndSession", row.cycle(), row.session())));
        if (!row.paragraph().isEmpty()) {
            fact(html, names.text("register.number.of"), () -> html.text(row.paragraph()));
        }
        fact(html, names.text("register.facet.POSITION"), () -> {
            parts.position(html, row, names);
            if (!row.answer().isEmpty() && !row.answer().equalsIgnoreCase(String.valueOf(row.position()))) {
                html.text(" ");
                html.el("q", row.answer(), "dir", "auto");
            }
        });
        var reason = details == null ? null : details.reason();
        if (reason != null) {
            fact(html, names.text("recommendation.reason"), () -> html.el("span", reason, "dir", "auto"));
        }
    }

    private static void terms(
            OpenHtml html,
            Locale reader,
            RegisterRow row,
            List<ThemeKind> kinds,
            RegisterFacet facet,
            FacetNames.Names names) {
        var terms =
                row.terms().stream().filter(term -> kinds.contains(term.kind())).toList();
        if (terms.isEmpty()) {
            return;
        }
        fact(
                html,
                names.text("register.facet." + facet),
                () -> html.el(
                        "ul",
                        () -> terms.forEach(term -> html.el("li", () -> {
                            if (term.id() == null) {
                                html.text(term.label());
                            } else {
                                html.link(
                                        Addresses.theme(reader, term.id().toString()), RegisterParts.name(term, names));
                            }
                        }))));
    }

    private static void fact(OpenHtml html, String name, Runnable value) {
        html.el("dt", name);
        html.el("dd", value);
    }

    private static void history(OpenHtml html, Locale reader, RecommendationDetails details, FacetNames.Names names) {
        if (details.history().isEmpty()) {
            return;
        }
        html.el("h2", names.text("recommendation.history"));
        html.el(
                "ul",
                () -> details.history()
                        .forEach(change -> html.el("li", () -> {
                            html.text(names.text(
                                    "recommendation.history.line",
                                    GenevaTime.day(change.at(), reader),
                                    names.of(
                                            RegisterFacet.POSITION,
                                            change.from().name()),
                                    names.of(RegisterFacet.POSITION, change.to().name())));
                            if (change.source() != null) {
                                html.text(" ");
                                html.el("small", change.source());
                            }
                        })));
    }

    private void sides(OpenHtml html, RecommendationDetails details, FacetNames.Names names) {
        var followed = followUps.followed(details.summary());
        var government = followed.governmentSays();
        var others = followed.voices();
        if (government == Progress.NO_INFORMATION
                && followed.government().isEmpty()
                && others.counts().isEmpty()) {
            return;
        }
        html.el("h2", names.text("register.implementation"));
        html.el("dl.facts", () -> {
            fact(
                    html,
                    names.text("register.side.GOVERNMENT"),
                    () -> html.text(names.text("followup.progress." + government)));
            fact(
                    html,
                    names.text("register.side.CIVIL_SOCIETY"),
                    () -> html.text(
                            others.counts().isEmpty()
                                    ? names.text("followup.progress." + Progress.NO_INFORMATION)
                                    : names.text(
                                            "register.voices",
                                            names.text("followup.progress." + others.says()),
                                            others.judging())));
        });
    }

    /** What other modules have on it, such as indicators and joint statements, with the way to their pages. */
    private void beside(OpenHtml html, RecommendationDetails details, FacetNames.Names names) {
        beside.forEach(other -> {
            var lines = other.lines(details.summary().id());
            if (!lines.isEmpty()) {
                html.el("h2", names.text(other.titleKey()));
                html.el(
                        "ul",
                        () -> lines.forEach(line -> html.el("li", () -> html.link("/" + line.path(), line.text()))));
            }
        });
    }

    /** What was asked before: one line through the cycles. */
    private void repeats(OpenHtml html, Locale reader, RegisterRow row, FacetNames.Names names) {
        var all = repeats.of(row);
        if (all.isEmpty()) {
            return;
        }
        html.el("h2", names.text("register.repeats.before"));
        html.el(
                "ol.rows",
                () -> all.forEach(one -> html.el("li", () -> {
                    html.el(
                            "a",
                            () -> html.marked(one.earlier().text(), List.of(), LONGEST),
                            "href",
                            Addresses.recommendation(reader, one.earlier().id()),
                            "dir",
                            "auto");
                    html.el("p.facts", () -> {
                        parts.position(html, one.earlier(), names);
                        html.el(
                                "span",
                                names.text(
                                        "register.cycleAndSession",
                                        one.earlier().cycle(),
                                        one.earlier().session()));
                        html.el(
                                "span",
                                Boolean.TRUE.equals(one.confirmed())
                                        ? names.text("register.repeats.yes")
                                        : names.text("register.repeats.suggested") + " "
                                                + names.text(
                                                        "register.repeats.alike",
                                                        one.percent(),
                                                        String.join(", ", one.words())));
                    });
                })));
        html.el("p", () -> html.link("/repeats/" + row.id(), names.text("register.repeats.decide"), "rel", "nofollow"));
    }

    private static @Nullable UUID id(String typed) {
        return typed.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}") ? UUID.fromString(typed) : null;
    }
}
