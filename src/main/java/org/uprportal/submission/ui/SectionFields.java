package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Limit;
import org.uprportal.submission.SubmissionSection;

/** The fields of one section. */
class SectionFields extends Div {

    private final TextField heading = new TextField();
    private final TextArea text = new TextArea();
    private final TextArea footnotes = new TextArea();
    private final boolean annex;
    private final Button remove = new Button();
    private final Button up = new Button();

    SectionFields(SubmissionSection section, Runnable changed, Runnable typed) {
        addClassName("upr-part");
        annex = section.annex();
        heading.setLabel(getTranslation(annex ? "submission.field.annex" : "submission.field.heading"));
        Limit.on(heading, 300);
        heading.setWidthFull();
        heading.setValue(section.heading());
        heading.setValueChangeMode(ValueChangeMode.LAZY);
        heading.addValueChangeListener(change -> changed.run());
        text.setLabel(getTranslation("submission.field.text"));
        text.setHelperText(getTranslation("submission.field.text.helper"));
        text.setWidthFull();
        text.setMinHeight("8rem");
        text.setValue(section.text());
        Limit.on(text, 60_000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(700);
        text.getElement().setAttribute("dir", "auto");
        text.addValueChangeListener(change -> {
            typed.run();
            changed.run();
        });
        footnotes.setLabel(getTranslation("submission.field.footnotes"));
        footnotes.setWidthFull();
        footnotes.setValue(section.footnotes());
        Limit.on(footnotes, 60_000);
        footnotes.setValueChangeMode(ValueChangeMode.LAZY);
        footnotes.addValueChangeListener(change -> changed.run());
        remove.setText(getTranslation("submission.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        up.setText(getTranslation("submission.up"));
        up.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(up, remove);
        buttons.addClassName("upr-buttons");
        add(heading, text, footnotes, buttons);
    }

    void onRemove(Runnable work) {
        remove.addClickListener(click -> {
            if (text.isEmpty() && footnotes.isEmpty()) {
                work.run();
            } else {
                Confirm.ask(this, "submission.remove", "submission.remove.effect", "submission.remove", work);
            }
        });
    }

    void onUp(Runnable work) {
        up.addClickListener(click -> work.run());
    }

    SubmissionSection section() {
        return new SubmissionSection(heading.getValue(), text.getValue(), footnotes.getValue(), annex);
    }
}
