package org.uprportal.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.PortalTest;

/** A table on a screen that is turned. */
@PortalTest
class NarrowScreenTest extends SpringBrowserlessTest {

    @Test
    void aNarrowScreenHasOneColumnAndAWideOneAllOthers() {
        var grid = new Grid<String>();
        grid.addColumn(one -> one);
        grid.addColumn(String::length);
        var screen = new NarrowScreen<>(
                grid, one -> Stream.<Component>of(new Span(one), NarrowScreen.line("of " + one.length())));
        UI.getCurrent().add(grid);
        grid.setItems("Tavara");
        assertThat(shown(grid)).isEqualTo(2);

        screen.fit(390);
        assertThat(shown(grid)).isEqualTo(1);
        assertThat(test(grid).getCellComponent(0, 0).getElement().getTextRecursively())
                .isEqualTo("Tavaraof 6");
        screen.fit(420);
        assertThat(shown(grid)).isEqualTo(1);

        screen.fit(1280);
        assertThat(shown(grid)).isEqualTo(2);
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("6");
    }

    private static long shown(Grid<?> grid) {
        return grid.getColumns().stream().filter(Grid.Column::isVisible).count();
    }
}
