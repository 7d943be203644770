package org.uprportal.followup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressUpdate;
import org.uprportal.followup.ProgressWords;
import org.uprportal.followup.WorkRow;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Fields;

/** The recommendation in hand: how far it is in a few keys, then the next. */
class WorklistForm extends Card {

    private static final List<Key> DIGITS =
            List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5, Key.DIGIT_6);

    private final transient KeptTexts texts;
    private final Paragraph text = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final RadioButtonGroup<Progress> choice;
    private final TextArea statement;
    private final TextField evidence;
    private final Fields<WorkRow> fields = new Fields<>();
    private transient @Nullable WorkRow row;

    /**
     * @param save says it and goes on
     * @param skip goes on without
     */
    WorklistForm(KeptTexts texts, Consumer<ProgressUpdate> save, Runnable skip) {
        super("followup.worklist.inHand");
        this.texts = texts;
        text.getElement().setAttribute("dir", "auto");
        said.addClassName("upr-muted");
        choice = new RadioButtonGroup<>(getTranslation("followup.progress"));
        choice.setItems(Progress.values());
        choice.setItemLabelGenerator(progress -> (progress.ordinal() + 1) + " " + ProgressChip.word(progress));
        statement = new TextArea(getTranslation("followup.statement"));
        statement.setWidthFull();
        statement.setValueChangeMode(ValueChangeMode.TIMEOUT);
        statement.setValueChangeTimeout(2000);
        statement.addValueChangeListener(change -> {
            if (change.isFromClient() && row != null) {
                texts.keep(place(row), change.getValue());
            }
        });
        evidence = new TextField(getTranslation("followup.evidence"));
        evidence.setWidthFull();
        fields.of(choice).needed().shows(WorklistForm::progress);
        fields.text(statement, FollowUps.LONGEST)
                .needed()
                .shows(one -> texts.kept(place(one)).orElse(""));
        fields.text(evidence, FollowUps.LONGEST).shows(WorklistForm::evidence);
        var next = new Button(getTranslation("followup.worklist.save"), click -> publish(save));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var later = new Button(getTranslation("followup.worklist.skip"), click -> skip.run());
        later.addClickShortcut(Key.ARROW_DOWN, KeyModifier.ALT);
        for (int i = 0; i < DIGITS.size(); i++) {
            var progress = Progress.values()[i];
            Shortcuts.addShortcutListener(this, () -> choice.setValue(progress), DIGITS.get(i), KeyModifier.ALT);
        }
        var keys = new Paragraph(getTranslation("followup.worklist.keys"));
        keys.addClassName("upr-muted");
        var buttons = new Div(next, later);
        buttons.addClassName("upr-buttons");
        add(text, said, choice, statement, evidence, buttons, keys);
    }

    /** Takes a recommendation in hand; what was typed for it and not said comes back. */
    void take(WorkRow one) {
        row = one;
        text.setText(
                one.recommendation().paragraph() + " " + one.recommendation().text());
        said.setText(standing(one));
        fields.show(one);
        statement.focus();
    }

    /** The fields say what is missing; without a recommendation in hand there is no button to press. */
    private void publish(Consumer<ProgressUpdate> save) {
        if (row != null && fields.whole()) {
            save.accept(update(row));
        }
    }

    /** Leaves out the recommendation's own words, where they stand above the form already. */
    WorklistForm underItsText() {
        text.setVisible(false);
        return this;
    }

    /** A colleague was quicker: what stands now is told and what was typed stays; whoever publishes again knows it. */
    void meanwhile(WorkRow now) {
        row = now;
        said.setText(standing(now));
    }

    /** What stands in the form, for that row; nothing where it is not whole. */
    @Nullable
    ProgressUpdate forRow(WorkRow other) {
        return choice.isEmpty() || statement.isEmpty() ? null : update(other);
    }

    void sent(ProgressUpdate update) {
        texts.forget("followup.statement:" + update.recommendation().value());
    }

    private static @Nullable Progress progress(WorkRow one) {
        var said = one.said();
        return said == null ? null : said.progress();
    }

    private static String evidence(WorkRow one) {
        var said = one.said();
        return said == null ? "" : said.evidence();
    }

    private String standing(WorkRow one) {
        var now = one.said();
        return now == null
                ? getTranslation("followup.nothingSaid")
                : ProgressChip.word(now.progress()) + " – " + now.statement();
    }

    private ProgressUpdate update(WorkRow one) {
        return new ProgressUpdate(
                one.recommendation().id(),
                new ProgressWords(choice.getValue(), statement.getValue(), evidence.getValue()),
                one.edition());
    }

    private static String place(WorkRow one) {
        return "followup.statement:" + one.recommendation().id().value();
    }
}
