package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty list says: why it is empty and what to do. */
public class EmptyState extends Div {

    /** The state with the sentence of this key about these, and what can be done. */
    public EmptyState(String key, Object[] about, Component... actions) {
        addClassName("upr-empty");
        add(new Paragraph(getTranslation(key, about)));
        add(actions);
    }

    /** The state with the sentence of this key and what can be done. */
    public EmptyState(String key, Component... actions) {
        addClassName("upr-empty");
        add(new Paragraph(getTranslation(key)));
        add(actions);
    }
}
