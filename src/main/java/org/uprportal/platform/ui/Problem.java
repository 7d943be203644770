package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Paragraph;

/** The place in a dialog where it says what was refused; read out by screen readers when it changes. */
public final class Problem extends Paragraph {

    /** Says nothing yet. */
    public Problem() {
        getElement().setAttribute("role", "alert");
        getStyle().set("color", "var(--lumo-error-text-color, var(--aura-red-text))");
        setVisible(false);
    }

    /** Says this, already translated; nothing for an empty text. */
    public void say(String text) {
        setText(text);
        setVisible(!text.isEmpty());
    }
}
