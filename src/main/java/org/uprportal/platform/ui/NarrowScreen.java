package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a wide table becomes on a telephone: one column in which stands, below each other, what its others say. */
public final class NarrowScreen<T> {

    /** In pixels; below it the columns of a table would cut off what they say. */
    static final int WIDE = 700;

    private final Grid<T> grid;
    private final Function<T, Stream<Component>> row;
    private Grid.@Nullable Column<T> stacked;

    NarrowScreen(Grid<T> grid, Function<T, Stream<Component>> row) {
        this.grid = grid;
        this.row = row;
    }

    /**
     * Gives the grid another shape for narrow screens, also for those that are turned.
     *
     * @param row what a row says there, the most important first
     */
    public static <T> void stack(Grid<T> grid, Function<T, Stream<Component>> row) {
        var shape = new NarrowScreen<>(grid, row);
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            shape.fit(page.getExtendedClientDetails().getWindowInnerWidth());
            var turned = page.addBrowserWindowResizeListener(to -> shape.fit(to.getWidth()));
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

    void fit(int width) {
        var narrow = width > 0 && width < WIDE;
        if (narrow && stacked == null) {
            var wide = List.copyOf(grid.getColumns());
            wide.forEach(column -> column.setVisible(false));
            stacked = grid.addComponentColumn(this::lines)
                    .setHeader(wide.stream()
                            .map(Grid.Column::getHeaderText)
                            .filter(header -> header != null && !header.isBlank())
                            .findFirst()
                            .orElse(""));
        } else if (!narrow && stacked != null) {
            grid.removeColumn(stacked);
            stacked = null;
            grid.getColumns().forEach(column -> column.setVisible(true));
        }
    }

    private Div lines(T one) {
        var lines = new Div();
        lines.addClassName("upr-stacked");
        row.apply(one).forEach(lines::add);
        return lines;
    }
}
