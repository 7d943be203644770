package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * How long a text may be, told beside its field. The browser cuts nothing: what was pasted stays in the field, with a
 * sentence that says how much is too much, until its author has shortened it.
 */
public final class Limit {

    /** From this part of the maximum on the characters are counted aloud. */
    private static final double NEAR = 0.8;

    private Limit() {}

    /** Says so as soon as the field holds more than {@code most} characters, and counts when it comes near. */
    public static void on(TextFieldBase<?, String> field, int most) {
        field.setManualValidation(true);
        field.addValueChangeListener(change -> show(field, most));
        show(field, most);
    }

    /** Counts when it comes near {@code most}; whoever calls says otherwise that it is too long. */
    static void counted(TextFieldBase<?, String> field, int most) {
        field.addValueChangeListener(change -> count(field, most));
        count(field, most);
    }

    private static void show(TextFieldBase<?, String> field, int most) {
        var length = field.getValue().length();
        field.setErrorMessage(length > most ? field.getTranslation("platform.tooLong", length, most) : null);
        field.setInvalid(length > most);
        count(field, most);
    }

    private static void count(TextFieldBase<?, String> field, int most) {
        var length = field.getValue().length();
        field.setSuffixComponent(
                length < most * NEAR ? null : new Span(field.getTranslation("platform.counted", length, most)));
    }
}
