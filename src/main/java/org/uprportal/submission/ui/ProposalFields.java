package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.platform.ui.Limit;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SmartHints;
import org.uprportal.submission.SubmissionDraft;

/** The fields of one proposed recommendation, with hints whether it is SMART. */
class ProposalFields extends Div {

    private final UUID id;
    private final TextArea text = new TextArea();
    private final ComboBox<String> theme = new ComboBox<>();
    private final Button remove = new Button();
    private final transient OnScreen screen;

    ProposalFields(ProposedRecommendation proposal, List<String> themes, OnScreen screen, Runnable changed) {
        addClassName("upr-part");
        id = proposal.id();
        this.screen = screen;
        text.setLabel(getTranslation("submission.field.proposal"));
        Limit.on(text, SubmissionDraft.LONGEST_PROPOSAL);
        text.setWidthFull();
        text.setValue(proposal.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        screen.watch(key(), text);
        text.addValueChangeListener(change -> {
            hint();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        theme.setLabel(getTranslation("submission.field.theme"));
        theme.setItems(themes);
        theme.setWidthFull();
        if (!proposal.theme().isEmpty()) {
            theme.setValue(proposal.theme());
        }
        theme.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        remove.setText(getTranslation("submission.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        hint();
        add(text, theme, remove);
    }

    private void hint() {
        text.setHelperText(SmartHints.on(text.getValue()).stream()
                .map(key -> getTranslation(key))
                .collect(Collectors.joining(" ")));
    }

    void onRemove(Runnable work) {
        remove.addClickListener(click -> work.run());
    }

    ProposedRecommendation proposal() {
        return new ProposedRecommendation(id, screen.text(key()), theme.getValue() == null ? "" : theme.getValue());
    }

    /** A colleague has changed it. */
    void show(ProposedRecommendation proposal) {
        screen.show(key(), proposal.text());
        if (!proposal.theme().equals(theme.getValue() == null ? "" : theme.getValue())) {
            theme.setValue(proposal.theme().isEmpty() ? null : proposal.theme());
        }
    }

    UUID id() {
        return id;
    }

    private String key() {
        return "proposal:" + id + ":text";
    }
}
