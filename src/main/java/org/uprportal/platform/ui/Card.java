package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a page. */
public class Card extends Section {

    private final Div head = new Div();

    /** A part whose title is this text. */
    public Card(String titleKey, Object... arguments) {
        addClassName("upr-card");
        head.addClassName("upr-card-head");
        head.add(new H2(getTranslation(titleKey, arguments)));
        add(head);
    }

    /** Puts a link or button at the end of the title's line. */
    public Card with(Component... besideTitle) {
        head.add(besideTitle);
        return this;
    }
}
