package org.uprportal.state.ui;

import com.vaadin.flow.component.html.Paragraph;

/** The place in a dialog where it says what was refused. */
final class Problem {

    private Problem() {}

    static Paragraph create() {
        var problem = new Paragraph();
        problem.getElement().setAttribute("role", "alert");
        problem.getStyle().set("color", "var(--lumo-error-text-color, var(--aura-red-text))");
        problem.setVisible(false);
        return problem;
    }

    static void say(Paragraph problem, String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }
}
