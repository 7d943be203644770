package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Span;

/**
 * Short facts beside each other, such as a name and a date. Each keeps its own direction: put together as one text, a Latin
 * name would take the day of an Arabic date to its side.
 */
public class Line extends Span {

    private static final String BETWEEN = " \u00b7 ";

    /** The facts in the order in which they are read; empty ones are left out. */
    public Line(String... facts) {
        for (var words : facts) {
            if (words.isEmpty()) {
                continue;
            }
            if (getComponentCount() > 0) {
                add(new Span(BETWEEN));
            }
            var fact = new Span(words);
            fact.getElement().setAttribute("dir", "auto");
            add(fact);
        }
    }

    /** The same in small letters. */
    public static Line small(String... facts) {
        var line = new Line(facts);
        line.addClassName("upr-muted");
        return line;
    }
}
