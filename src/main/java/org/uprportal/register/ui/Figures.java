package org.uprportal.register.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.recommendation.Position;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;

/** A table of how many recommendations there were in each cycle, and what the States said to them. */
@Component
class Figures {

    private static final List<Position> COLUMNS =
            List.of(Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.NOTED, Position.PENDING);

    private final Register register;

    Figures(Register register) {
        this.register = register;
    }

    /** One line of the table. */
    private record Line(String cycle, String kind, int total, Map<String, Integer> positions) {}

    /** One line for each cycle and unit: what is counted differently is not added up. */
    void table(OpenHtml html, RegisterQuery query, FacetNames.Names names) {
        var cycles = new TreeMap<>(register.find(query, 0, 1).of(RegisterFacet.CYCLE));
        var lines =
                cycles.keySet().stream().flatMap(cycle -> lines(query, cycle)).toList();
        if (lines.isEmpty()) {
            return;
        }
        html.el(
                "div.scroll",
                () -> html.el("table", () -> {
                    html.el("caption", names.text("register.figures"));
                    html.el(
                            "thead",
                            () -> html.el("tr", () -> {
                                html.el("th", names.text("register.facet.CYCLE"), "scope", "col");
                                html.el("th", names.text("register.facet.KIND"), "scope", "col");
                                html.el("th", names.text("register.total"), "scope", "col");
                                COLUMNS.forEach(position -> html.el(
                                        "th", names.of(RegisterFacet.POSITION, position.name()), "scope", "col"));
                            }));
                    html.el(
                            "tbody",
                            () -> lines.forEach(line -> html.el("tr", () -> {
                                html.el("th", names.of(RegisterFacet.CYCLE, line.cycle()), "scope", "row");
                                html.el("td", names.of(RegisterFacet.KIND, line.kind()));
                                html.el("td.n", names.text("register.number", line.total()));
                                COLUMNS.forEach(position -> html.el(
                                        "td.n",
                                        line.kind().equals("PLEDGE")
                                                ? "–"
                                                : names.text(
                                                        "register.number",
                                                        line.positions().getOrDefault(position.name(), 0))));
                            })));
                }),
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                names.text("register.figures"));
    }

    private Stream<Line> lines(RegisterQuery query, String cycle) {
        var ofCycle = query.with(RegisterFacet.CYCLE, cycle);
        var found = register.find(ofCycle, 0, 1);
        var kinds = found.of(RegisterFacet.KIND);
        return kinds.entrySet().stream()
                .map(kind -> new Line(
                        cycle,
                        kind.getKey(),
                        kind.getValue(),
                        kinds.size() == 1
                                ? found.of(RegisterFacet.POSITION)
                                : register.find(ofCycle.with(RegisterFacet.KIND, kind.getKey()), 0, 1)
                                        .of(RegisterFacet.POSITION)));
    }
}
