package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a wide table becomes on a telephone: one column in which stands, below each other, what its others say. */
public final class NarrowScreen {

    /** In pixels; below it the columns of a table would cut off what they say. */
    static final int WIDE = 700;

    private NarrowScreen() {}

    /**
     * Gives the grid another shape for narrow screens, also for those that are turned. Columns that are added later belong
     * to the wide shape.
     *
     * @param row what a row says there, the most important first
     */
    public static <T> void stack(Grid<T> grid, Function<T, Stream<Component>> row) {
        var stacked = grid.addComponentColumn(one -> {
            var lines = new Div();
            lines.addClassName("upr-stacked");
            row.apply(one).forEach(lines::add);
            return lines;
        });
        stacked.setVisible(false);
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            shape(grid, stacked, page.getExtendedClientDetails().getWindowInnerWidth());
            var turned = page.addBrowserWindowResizeListener(to -> shape(grid, stacked, to.getWidth()));
            grid.addDetachListener(detached -> {
                turned.remove();
                detached.unregisterListener();
            });
        });
    }

    /** A line of small text. */
    public static Component line(String text) {
        var line = new Span(text);
        line.addClassName("upr-muted");
        return line;
    }

    private static <T> void shape(Grid<T> grid, Grid.Column<T> stacked, int width) {
        var narrow = width > 0 && width < WIDE;
        grid.getColumns().forEach(column -> column.setVisible((column == stacked) == narrow));
    }
}
