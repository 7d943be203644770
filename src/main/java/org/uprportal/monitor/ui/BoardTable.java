package org.uprportal.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.monitor.BoardRow;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.state.ui.StateNames;

/** A table of reviews; it scrolls by itself where the screen is narrow. */
class BoardTable extends Div {

    private final NativeTable table = new NativeTable();
    private final StateNames states;

    BoardTable(String nameKey, StateNames states, List<String> headKeys) {
        this.states = states;
        addClassName("upr-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation(nameKey));
        table.addClassName("upr-table");
        // It scrolls where it is too wide; no word is broken.
        table.getStyle().set("overflow-wrap", "normal");
        var head = table.getHead().addRow();
        headKeys.forEach(key -> {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        add(table);
    }

    /** One more review: its State, where it stands and what comes next, then these. */
    void row(BoardRow one, List<Component> cells) {
        var row = table.getBody().addRow();
        var state = new NativeTableHeaderCell(state(one.cycle()));
        state.getElement().setAttribute("scope", "row");
        row.add(state);
        row.add(new NativeTableCell(getTranslation("cycle.stage." + one.stage())));
        row.add(new NativeTableCell(next(one)));
        cells.forEach(cell -> row.add(new NativeTableCell(cell)));
    }

    private Anchor state(CycleSummary cycle) {
        var link = new Anchor(
                MonitorNavigation.review(cycle.id()),
                getTranslation("cycle.name", states.nameOf(cycle.state()), cycle.number()));
        link.setRouterIgnore(false);
        return link;
    }

    private Line next(BoardRow one) {
        return one.next() == null
                ? new Line()
                : new Line(
                        getTranslation("cycle.date." + one.next()),
                        Dates.geneva(one.cycle().on(one.next()), getLocale()));
    }
}
