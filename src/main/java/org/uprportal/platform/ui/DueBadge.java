package org.uprportal.platform.ui;

import com.ibm.icu.text.NumberingSystem;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.uprportal.platform.TimeLeft;

/** A deadline with its hour in Geneva and the time that is left in days and hours; it goes on while the page is open. */
public class DueBadge extends Span {

    /** Stands for the time in the sentence that the browser fills. */
    private static final String PLACE = "\u2026";

    /** The badge for a deadline as seen at {@code now}. */
    public DueBadge(Instant due, Instant now) {
        addClassName("upr-due");
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            addClassName("upr-due-late");
        } else if (left.toHours() < 24) {
            addClassName("upr-due-today");
        } else if (left.toDays() < 7) {
            addClassName("upr-due-soon");
        }
        var when = new Span(Dates.geneva(due, getLocale()));
        var time = new Span(getTranslation(
                left.isNegative() ? "platform.late" : "platform.left", TimeLeft.words(left, getLocale())));
        time.addClassName("upr-left");
        var digits = NumberingSystem.getInstance(getLocale()).getName();
        time.getElement()
                .setAttribute("data-left", String.valueOf(left.toSeconds()))
                .setAttribute("data-locale", getLocale().getLanguage() + "-u-nu-" + digits)
                .setAttribute("data-words", getTranslation("platform.left", PLACE))
                .setAttribute("data-late", getTranslation("platform.late", PLACE));
        add(when, new Span(" · "), time);
    }
}
