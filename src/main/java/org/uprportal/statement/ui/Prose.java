package org.uprportal.statement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What people have written, paragraph by paragraph, each in the direction it was written in. */
class Prose extends Div {

    Prose(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var paragraph = new Paragraph(line);
            paragraph.getElement().setAttribute("dir", "auto");
            add(paragraph);
        });
    }
}
