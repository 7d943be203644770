package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uprportal.platform.Reference;

/** Draws the rows of a list one by one: one that cannot be drawn says so in its place, and the others are there. */
public final class Rows {

    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    private Rows() {}

    /** Adds a row for each of these. */
    public static <T, C extends Component & HasComponents> void into(
            C list, Iterable<T> all, Function<T, ? extends Component> row) {
        all.forEach(one -> list.add(drawn(list, one, row)));
    }

    private static <T> Component drawn(Component text, T one, Function<T, ? extends Component> row) {
        try {
            return row.apply(one);
        } catch (RuntimeException broken) {
            var note = new Span(text.getTranslation("platform.rowFailed", Reference.to(broken, LOG)));
            note.addClassName("upr-muted");
            return note;
        }
    }
}
