package org.uprportal.submission.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import org.uprportal.platform.Messages;
import org.uprportal.platform.ui.Limit;
import org.uprportal.submission.SubmissionDetails;
import org.uprportal.submission.SubmissionDraft;

/** Title, language and, where the organisation gives its name, its contact and what it is. */
class CoverFields extends Div {

    private final Select<Locale> language = new Select<>();
    private final boolean named;
    private final transient OnScreen screen;

    CoverFields(SubmissionDetails one, OnScreen screen, Runnable changed) {
        this.screen = screen;
        this.named = !one.pseudonymous();
        var draft = one.draft();
        add(prepare("title", new TextField(), draft.title(), SubmissionDraft.LONGEST_TITLE, changed));
        language.setLabel(getTranslation("submission.field.language"));
        language.setHelperText(getTranslation("submission.field.language.helper"));
        language.setItems(Messages.LANGUAGES);
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(each));
        language.setValue(draft.locale());
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(language);
        if (named) {
            add(
                    prepare("contact", new TextField(), draft.contact(), SubmissionDraft.LONGEST_TITLE, changed),
                    prepare(
                            "description",
                            new TextArea(),
                            draft.description(),
                            SubmissionDraft.LONGEST_PROPOSAL,
                            changed));
        }
    }

    private <T extends TextFieldBase<T, String> & HasValueChangeMode> T prepare(
            String key, T field, String value, int most, Runnable changed) {
        field.setLabel(getTranslation(key.equals("title") ? "submission.field.title" : "submission.field.own." + key));
        field.getStyle().setWidth("100%");
        field.setValue(value);
        Limit.on(field, most);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        screen.watch(key, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    String language() {
        return language.getValue().equals(Locale.ENGLISH)
                ? ""
                : language.getValue().toLanguageTag();
    }

    String contact() {
        return named ? screen.text("contact") : "";
    }

    String description() {
        return named ? screen.text("description") : "";
    }

    /** A colleague has changed it. */
    void show(SubmissionDraft draft) {
        screen.show("title", draft.title());
        screen.show("contact", draft.contact());
        screen.show("description", draft.description());
        language.setValue(draft.locale());
    }
}
