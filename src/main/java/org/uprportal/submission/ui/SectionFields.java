package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Limit;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionSection;

/** The fields of one section. */
class SectionFields extends Div {

    private final UUID id;
    private final TextField heading = new TextField();
    private final TextArea text = new TextArea();
    private final TextArea footnotes = new TextArea();
    private final boolean annex;
    private final transient OnScreen screen;
    private final Button remove = new Button();
    private final Button up = new Button();

    SectionFields(SubmissionSection section, OnScreen screen, Runnable changed) {
        addClassName("upr-part");
        id = section.id();
        annex = section.annex();
        this.screen = screen;
        heading.setLabel(getTranslation(annex ? "submission.field.annex" : "submission.field.heading"));
        Limit.on(heading, SubmissionDraft.LONGEST_TITLE);
        heading.setValueChangeMode(ValueChangeMode.LAZY);
        prepare("heading", heading, section.heading(), changed);
        text.setLabel(getTranslation("submission.field.text"));
        text.setHelperText(getTranslation("submission.field.text.helper"));
        text.setMinHeight("8rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(700);
        text.getElement().setAttribute("dir", "auto");
        prepare("text", text, section.text(), changed);
        Limit.on(text, SubmissionDraft.LONGEST_TEXT);
        footnotes.setLabel(getTranslation("submission.field.footnotes"));
        footnotes.setHelperText(getTranslation("submission.field.footnotes.helper"));
        footnotes.setValueChangeMode(ValueChangeMode.LAZY);
        prepare("footnotes", footnotes, section.footnotes(), changed);
        Limit.on(footnotes, SubmissionDraft.LONGEST_TEXT);
        remove.setText(getTranslation("submission.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        up.setText(getTranslation("submission.up"));
        up.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(up, remove);
        buttons.addClassName("upr-buttons");
        add(heading, text, footnotes, buttons);
    }

    private void prepare(String part, TextFieldBase<?, String> field, String value, Runnable changed) {
        field.getStyle().setWidth("100%");
        field.setValue(value);
        screen.watch(key(part), field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private String key(String part) {
        return "section:" + id + ":" + part;
    }

    UUID id() {
        return id;
    }

    void onRemove(Runnable work) {
        remove.addClickListener(click -> {
            if (screen.text(key("text")).isEmpty()
                    && screen.text(key("footnotes")).isEmpty()) {
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
        return new SubmissionSection(
                id, screen.text(key("heading")), screen.text(key("text")), screen.text(key("footnotes")), annex);
    }

    /** A colleague has changed it. */
    void show(SubmissionSection section) {
        screen.show(key("heading"), section.heading());
        screen.show(key("text"), section.text());
        screen.show(key("footnotes"), section.footnotes());
    }
}
