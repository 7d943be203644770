package org.uprportal.monitor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.dom.Style;
import java.util.List;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Glance;

/** Figures of a review, each a link to its list; what is not known yet says so. */
class FigureTable extends NativeTable {

    FigureTable(Glance glance, List<Figure> figures) {
        addClassName("upr-table");
        for (var figure : figures) {
            var words = getTranslation("monitor.figure." + figure);
            var name = new NativeTableHeaderCell(words);
            name.getElement().setAttribute("scope", "row");
            var row = getBody().addRow();
            row.add(name);
            var count = glance.figures().get(figure);
            row.add(
                    count == null
                            ? new NativeTableCell(getTranslation("monitor.unknown"))
                            : new NativeTableCell(link(glance, figure, count, words)));
        }
    }

    private Anchor link(Glance glance, Figure figure, int count, String words) {
        return number(FigureLinks.of(glance, figure, getLocale()), count, words);
    }

    /** A number that leads to what it counts; whoever hears the page hears what it is. */
    static Anchor number(String path, int count, String words) {
        var link = new Anchor(path, String.valueOf(count));
        link.setRouterIgnore(!FigureLinks.inside(path));
        link.getElement().setAttribute("aria-label", count + " " + words);
        link.getStyle().setWhiteSpace(Style.WhiteSpace.NOWRAP);
        return link;
    }
}
