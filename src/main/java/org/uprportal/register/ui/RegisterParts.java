package org.uprportal.register.ui;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.OtherBody;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendingBody;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;

/** What several open pages have: the search field, the list of what was found, the facets. */
@Component
class RegisterParts {

    /** Rows on a page. */
    static final int SIZE = 20;

    /** Values of a facet on a page; all of one facet where the reader asks for them. */
    static final int VALUES = 7;

    private static final int LONGEST = 700;
    private static final int MAKERS = 6;
    private static final int THEMES = 3;

    /** One field in which everything is looked for. */
    void field(OpenHtml html, Locale reader, FacetNames.Names names) {
        html.el(
                "form.search",
                () -> input(html, names, ""),
                "action",
                Addresses.home(reader) + "/search",
                "role",
                "search");
    }

    void input(OpenHtml html, FacetNames.Names names, String typed) {
        html.el("label", names.text("register.field"), "for", "q");
        html.el("div.field", () -> {
            html.empty(
                    "input",
                    "type",
                    "search",
                    "id",
                    "q",
                    "name",
                    "q",
                    "maxlength",
                    String.valueOf(Addresses.LONGEST),
                    "value",
                    typed,
                    "aria-describedby",
                    "q-help");
            html.el("button", names.text("register.go"));
        });
        html.el("p.help", names.text("register.field.help"), "id", "q-help");
    }

    /** The way to watch what the page shows, for whoever is signed in or signs in on it: this page is the same for everybody. */
    void watch(OpenHtml html, String kind, String id, FacetNames.Names names) {
        html.el("p.tools", () -> html.link(Addresses.watch(kind, id), names.text("register.watch"), "rel", "nofollow"));
    }

    /** How many of what. Each number names its unit. */
    void counted(OpenHtml html, FoundRows found, FacetNames.Names names) {
        var kinds = found.of(RegisterFacet.KIND);
        html.el(
                "p.counted",
                names.text(
                        "register.counted",
                        kinds.getOrDefault("PARAGRAPH", 0),
                        kinds.getOrDefault("PAIR", 0),
                        kinds.getOrDefault("PLEDGE", 0),
                        kinds.getOrDefault("OTHER_BODY", 0)),
                "role",
                "status");
    }

    void rows(OpenHtml html, Locale reader, List<FoundRows.Row> rows, FacetNames.Names names) {
        html.el("ol.rows", () -> rows.forEach(row -> html.el("li", () -> row(html, reader, row, names))));
    }

    private void row(OpenHtml html, Locale reader, FoundRows.Row found, FacetNames.Names names) {
        var row = found.row();
        html.el(
                "a",
                () -> html.marked(row.text(), found.marks(), LONGEST),
                "href",
                Addresses.recommendation(reader, row.id()),
                "dir",
                "auto");
        html.el("p.facts", () -> {
            position(html, row, names);
            html.el("span", () -> {
                if (row.other() != null) {
                    concerned(html, reader, row, MAKERS, names);
                    return;
                }
                if (row.unit() != RegisterRow.Unit.PLEDGE) {
                    makers(html, reader, row, MAKERS, names);
                    html.text(" " + names.text("register.arrow") + " ");
                }
                reviewed(html, reader, row, names);
            });
            html.el("span", () -> {
                if (row.other() != null) {
                    html.text(document(reader, row.other()));
                    return;
                }
                html.link(
                        Addresses.session(reader, row.session()),
                        names.text("register.cycleAndSession", row.cycle(), row.session()));
                if (!row.paragraph().isEmpty()) {
                    html.text(" · " + names.text("register.paragraph", row.paragraph()));
                }
            });
            var terms = row.terms().stream()
                    .limit(THEMES)
                    .map(term -> name(term, names))
                    .toList();
            if (!terms.isEmpty()) {
                html.el("span.terms", String.join(" · ", terms));
            }
        });
    }

    static String name(RegisterRow.Term term, FacetNames.Names names) {
        var name = term.id() == null
                ? term.label()
                : names.of(RegisterFacet.THEME, term.id().toString());
        return term.id() != null && name.equals(term.id().toString()) ? term.label() : name;
    }

    void position(OpenHtml html, RegisterRow row, FacetNames.Names names) {
        var position = row.position();
        if (row.other() != null) {
            html.el("span.chip.body", body(row.other(), names));
        } else if (position == null) {
            html.el("span.chip", names.text("register.kind.PLEDGE"));
        } else {
            html.el("span.chip." + tone(position), names.of(RegisterFacet.POSITION, position.name()));
        }
    }

    /** A treaty body by its name in the reader's language; a special procedure as its source writes it. */
    static String body(OtherBody other, FacetNames.Names names) {
        return other.body() == RecommendingBody.SPECIAL_PROCEDURES
                ? other.name()
                : names.of(RegisterFacet.BODY, other.body().name());
    }

    /** Symbol and day of the document. */
    static String document(Locale reader, OtherBody other) {
        var day = other.on();
        return Stream.of(
                        other.symbol(),
                        day == null
                                ? ""
                                : GenevaTime.day(
                                        day.atTime(LocalTime.NOON)
                                                .atZone(PortalClock.GENEVA)
                                                .toInstant(),
                                        reader))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The countries that another body speaks of. */
    void concerned(OpenHtml html, Locale reader, RegisterRow row, int most, FacetNames.Names names) {
        states(html, row.concerned(), most, code -> Addresses.state(reader, code), names);
    }

    private static String tone(Position position) {
        return switch (position) {
            case SUPPORTED -> "good";
            case SUPPORTED_IN_PART -> "partly";
            case NOTED -> "noted";
            case PENDING -> "pending";
        };
    }

    void reviewed(OpenHtml html, Locale reader, RegisterRow row, FacetNames.Names names) {
        var code = row.reviewed().code();
        if (code == null) {
            html.text(names.state(row.reviewed()));
        } else {
            html.link(Addresses.state(reader, code), names.state(code));
        }
    }

    void makers(OpenHtml html, Locale reader, RegisterRow row, int most, FacetNames.Names names) {
        states(html, row.makers(), most, code -> Addresses.recommending(reader, code), names);
    }

    private static void states(
            OpenHtml html,
            List<RecommendingState> all,
            int most,
            UnaryOperator<String> address,
            FacetNames.Names names) {
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            if (i > 0) {
                html.text(", ");
            }
            var code = all.get(i).code();
            if (code == null) {
                html.text(names.state(all.get(i)));
            } else {
                html.link(address.apply(code), names.state(code));
            }
        }
        if (all.size() > most) {
            html.text(" " + names.text("register.more", all.size() - most));
        }
    }

    /** What narrows the list down now, each with a way to take it away. */
    void chosen(OpenHtml html, Locale reader, RegisterQuery query, FacetNames.Names names) {
        if (query.chosen().isEmpty()) {
            return;
        }
        html.el(
                "ul.chosen",
                () -> query.each()
                        .forEach(one -> html.el("li", () -> {
                            html.text(names.text("register.facet." + one.getKey()) + ": "
                                    + names.of(one.getKey(), one.getValue()) + " ");
                            html.link(
                                    Addresses.search(reader, query.without(one.getKey(), one.getValue()), 0),
                                    "×",
                                    "aria-label",
                                    names.text("register.without", names.of(one.getKey(), one.getValue())));
                        })));
    }

    /** The facets as boxes to tick, within the form of the page. @param whole the one whose values are all shown */
    void facets(
            OpenHtml html, Locale reader, RegisterQuery query, FoundRows found, String whole, FacetNames.Names names) {
        for (var facet : RegisterFacet.values()) {
            var counts = found.of(facet);
            if (counts.isEmpty()) {
                continue;
            }
            var all = facet.parameter().equals(whole);
            var values = new ArrayList<>(query.of(facet));
            counts.keySet().stream()
                    .filter(value -> !values.contains(value))
                    .limit(all ? Integer.MAX_VALUE : VALUES)
                    .forEach(values::add);
            html.el("fieldset", () -> {
                html.el("legend", names.text("register.facet." + facet));
                values.forEach(value -> box(html, query, facet, value, counts.getOrDefault(value, 0), names));
                if (!all && counts.size() > VALUES) {
                    var here = Addresses.search(reader, query, 0);
                    html.link(
                            here + (here.contains("?") ? '&' : '?') + "all=" + facet.parameter() + "#narrow",
                            names.text("register.all", counts.size()));
                }
            });
        }
    }

    private static void box(
            OpenHtml html, RegisterQuery query, RegisterFacet facet, String value, int count, FacetNames.Names names) {
        html.el("label", () -> {
            html.empty(
                    "input",
                    "type",
                    "checkbox",
                    "name",
                    facet.parameter(),
                    "value",
                    value,
                    query.of(facet).contains(value) ? "checked" : "",
                    "");
            html.el("span", names.of(facet, value));
            html.el("small", names.text("register.number", count));
        });
    }

    /** Links to the pages before and after. */
    void pager(OpenHtml html, Locale reader, RegisterQuery query, int page, int total, FacetNames.Names names) {
        var reachable = Math.min(total, Register.FARTHEST);
        var pages = (reachable + SIZE - 1) / SIZE;
        if (pages < 2) {
            return;
        }
        html.el(
                "nav.pager",
                () -> {
                    if (page > 0) {
                        html.link(
                                Addresses.search(reader, query, page - 1),
                                names.text("register.previous"),
                                "rel",
                                "prev");
                    }
                    html.el("span", names.text("register.page", page + 1, pages));
                    if (page + 1 < pages) {
                        html.link(
                                Addresses.search(reader, query, page + 1), names.text("register.next"), "rel", "next");
                    }
                },
                "aria-label",
                names.text("register.pages"));
    }

    /** The order of the list. */
    void order(OpenHtml html, RegisterQuery query, FacetNames.Names names) {
        html.el("label.order", () -> {
            html.text(names.text("register.order") + " ");
            html.el(
                    "select",
                    () -> {
                        for (var order : RegisterOrder.values()) {
                            html.el(
                                    "option",
                                    names.text("register.order." + order),
                                    "value",
                                    order.name().toLowerCase(Locale.ROOT),
                                    order == query.order() ? "selected" : "",
                                    "");
                        }
                    },
                    "name",
                    "order");
        });
    }

    /** The most frequent values of a facet as links, each with its number. */
    void top(
            OpenHtml html,
            String title,
            Map<String, Integer> counts,
            int most,
            java.util.function.BiConsumer<OpenHtml, String> link,
            FacetNames.Names names) {
        if (counts.isEmpty()) {
            return;
        }
        html.el("section", () -> {
            html.el("h2", title);
            html.el(
                    "ul.top",
                    () -> counts.entrySet().stream()
                            .limit(most)
                            .forEach(one -> html.el("li", () -> {
                                link.accept(html, one.getKey());
                                html.text(" ");
                                html.el("small", names.text("register.number", one.getValue()));
                            })));
        });
    }
}
