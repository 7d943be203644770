package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** A deadline with its hour in Geneva and the time that is left. */
public class DueBadge extends Span {

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
        setText(Dates.geneva(due, getLocale()) + " · " + left(left));
    }

    private String left(Duration left) {
        if (left.isNegative()) {
            return getTranslation("platform.overdue", Math.max(1, left.negated().toDays()));
        }
        return left.toHours() < 48
                ? getTranslation("platform.hoursLeft", left.toHours())
                : getTranslation("platform.daysLeft", left.toDays());
    }
}
