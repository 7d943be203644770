package org.uprportal.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.uprportal.followup.Progress;
import org.uprportal.followup.Standing;

/** A cycle as each side sees it: two bars, and the same numbers as a table. */
class BothSides extends Div {

    BothSides(Standing standing) {
        addClassName("upr-both");
        bar("followup.government", standing.government(), standing.recommendations());
        bar("followup.civilSociety", standing.civilSociety(), standing.recommendations());
        add(table(standing));
    }

    private void bar(String key, Map<Progress, Integer> counts, int all) {
        var bar = new Div();
        bar.addClassName("upr-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var progress : Progress.values()) {
            var count = counts.getOrDefault(progress, 0);
            if (count > 0) {
                var part = new Span();
                part.addClassName("upr-bar-" + progress.name().toLowerCase(Locale.ROOT));
                part.getStyle().setFlexGrow(String.valueOf(count));
                bar.add(part);
            }
        }
        var name = new Span(getTranslation(key));
        name.addClassName("upr-muted");
        add(name, bar);
    }

    private NativeTable table(Standing standing) {
        var table = new NativeTable();
        table.addClassName("upr-table");
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(getTranslation("followup.of", standing.recommendations())));
        head.add(new NativeTableHeaderCell(getTranslation("followup.government")));
        head.add(new NativeTableHeaderCell(getTranslation("followup.civilSociety")));
        for (var progress : Progress.values()) {
            var row = table.getBody().addRow();
            var name = new NativeTableCell();
            name.add(new ProgressChip(progress));
            row.add(name);
            row.add(new NativeTableCell(String.valueOf(standing.government().getOrDefault(progress, 0))));
            row.add(new NativeTableCell(String.valueOf(standing.civilSociety().getOrDefault(progress, 0))));
        }
        return table;
    }
}
