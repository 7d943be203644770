package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status as colour, shape and word: never by colour alone. */
public class StatusChip extends Span {

    /** How a status feels. */
    public enum Tone {
        GOOD("●"),
        PARTLY("◐"),
        BAD("○"),
        INFO("◆"),
        NEUTRAL("–");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }
    }

    /** The chip with this word, already in the reader's language. */
    public StatusChip(String word, Tone tone) {
        this(word, tone, tone.shape);
    }

    /** The same with a shape of its own, where two statuses feel alike and are not the same. */
    public StatusChip(String word, Tone tone, String form) {
        addClassNames("upr-chip", "upr-chip-" + tone.name().toLowerCase(Locale.ROOT));
        var shape = new Span(form);
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(word));
    }
}
