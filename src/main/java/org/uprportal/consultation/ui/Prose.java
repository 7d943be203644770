package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.Div;

/** What somebody has written, with its own lines and in the direction it was written in. */
class Prose extends Div {

    Prose(String text) {
        addClassName("upr-prose");
        getElement().setAttribute("dir", "auto");
        setText(text);
    }
}
