package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.AnswerDesk;
import org.uprportal.recommendation.AnswerLine;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.ResponseSettings;
import org.uprportal.recommendation.SavedAnswer;

/** One recommendation being answered: what ministries and organisations say of it, the answer and its reason, save and next. */
class AnswerPanel extends Div {

    private final boolean ministry;
    private final transient AnswerDesk answers;
    private final transient ResponseSettings settings;
    private final transient PartyNames names;
    private final transient KeptTexts texts;
    private final transient Consumer<SavedAnswer> kept;
    private final transient UnaryOperator<AnswerLine> next;

    /** @param next gives the one to go on with; null after the last */
    AnswerPanel(
            boolean ministry,
            AnswerDesk answers,
            ResponseSettings settings,
            PartyNames names,
            KeptTexts texts,
            Consumer<SavedAnswer> kept,
            UnaryOperator<AnswerLine> next) {
        this.ministry = ministry;
        this.answers = answers;
        this.settings = settings;
        this.names = names;
        this.texts = texts;
        this.kept = kept;
        this.next = next;
        addClassName("upr-answer");
        setVisible(false);
    }

    /** Opens it as it stands, with words of the reader's that were not taken, if there are any. */
    void show(AnswerLine line) {
        var stands = stands(line);
        show(line, stands);
        if (!line.overtaken().isEmpty()) {
            add(new OvertakenAnswer(
                    null,
                    stands,
                    line.overtaken(),
                    () -> save(line, stands, OvertakenAnswer.mine(stands, line.overtaken()), false),
                    () -> letGo(line)));
        }
    }

    /** Opens it with this answer, not kept yet. */
    void show(AnswerLine line, Answer answer) {
        removeAll();
        setVisible(true);
        var heading = new H3(getTranslation("recommendation.number", line.paragraph()));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, prose(line.text()));
        if (!line.makers().isEmpty()) {
            add(muted(getTranslation("recommendation.column.makers") + ": " + String.join(", ", line.makers())));
        }
        if (line.onRecord() != Position.PENDING) {
            add(muted(getTranslation("recommendation.response.onRecord", PositionChip.word(line.onRecord()))));
        }
        line.proposals()
                .forEach(proposal -> add(prose(getTranslation(
                        "recommendation.proposal.line",
                        names.of(proposal.ministry()),
                        PositionChip.word(proposal.position()),
                        proposal.reason()))));
        line.priorities()
                .forEach(mark ->
                        add(prose(getTranslation("recommendation.priority.line", names.of(mark.by()), mark.reason()))));
        form(line, answer);
    }

    private void form(AnswerLine line, Answer answer) {
        var choice = new RadioButtonGroup<Position>(getTranslation("recommendation.column.position"));
        choice.setItems(RecommendationView.answers());
        choice.setItemLabelGenerator(PositionChip::word);
        if (answer.position() != Position.PENDING) {
            choice.setValue(answer.position());
        }
        var group = groups(choice, answer.group());
        var why = new TextArea(getTranslation("recommendation.reason"));
        why.setHelperText(getTranslation(ministry ? "recommendation.proposal.helper" : "recommendation.reason.helper"));
        Limit.on(why, AnswerForm.LONGEST);
        why.setWidthFull();
        why.setValue(answer.reason());
        var keep = KeptField.of(why, "recommendation.reason:" + line.id().value(), texts);
        Consumer<Boolean> save = goOn -> {
            if (choice.isEmpty()) {
                choice.setErrorMessage(getTranslation("recommendation.refused.notAPosition"));
                choice.setInvalid(true);
            } else if (save(
                    line,
                    stands(line),
                    new Answer(choice.getValue(), group.getValue() == null ? "" : group.getValue(), why.getValue()),
                    goOn)) {
                keep.sent();
            }
        };
        var saveAndNext = new Button(getTranslation("recommendation.response.saveAndNext"), click -> save.accept(true));
        saveAndNext.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saveAndNext
                .addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .setResetFocusOnActiveElement(true);
        var only = new Button(
                getTranslation(ministry ? "recommendation.response.proposeOne" : "platform.save"),
                click -> save.accept(false));
        for (int i = 0; i < RecommendationView.answers().size(); i++) {
            var position = RecommendationView.answers().get(i);
            Shortcuts.addShortcutListener(
                            choice,
                            () -> choice.setValue(position),
                            List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3).get(i),
                            KeyModifier.ALT)
                    .listenOn(this);
        }
        var buttons = new Div(saveAndNext, only);
        buttons.addClassName("upr-buttons");
        add(choice, group, why, muted(getTranslation("recommendation.response.keys")), buttons);
        if (answer.position() != Position.PENDING && answer.position() != Position.SUPPORTED) {
            why.focus();
        } else {
            choice.getElement().callJsFunction("focus");
        }
    }

    /** The State's own groups for the position that is chosen; absent where it has none. */
    private Select<String> groups(RadioButtonGroup<Position> choice, String chosen) {
        var group = new Select<String>();
        group.setLabel(getTranslation("recommendation.response.group"));
        group.setEmptySelectionAllowed(true);
        Runnable fit = () -> {
            var names = choice.isEmpty() || ministry ? List.<String>of() : settings.groups(choice.getValue());
            group.setItems(names);
            group.setVisible(!names.isEmpty());
            if (names.contains(chosen)) {
                group.setValue(chosen);
            }
        };
        choice.addValueChangeListener(change -> fit.run());
        fit.run();
        return group;
    }

    private boolean save(AnswerLine line, Answer read, Answer mine, boolean goOn) {
        return Attempt.run(this, () -> {
            var saved = ministry ? answers.propose(line.id(), read, mine) : answers.save(line.id(), read, mine);
            tell(line, mine, saved);
            if (saved.whole() && goOn) {
                var following = next.apply(line);
                if (following == null) {
                    removeAll();
                    setVisible(false);
                } else {
                    show(following);
                }
            }
        });
    }

    /** Says what came of it; where a colleague was quicker, both answers are shown and the reader decides. */
    void tell(AnswerLine line, Answer mine, SavedAnswer saved) {
        kept.accept(saved);
        var now = ministry ? line.withMine(saved.now()) : line.with(saved.now());
        if (saved.whole()) {
            if (saved.moved().isEmpty()) {
                Toast.done(this, "recommendation.response.kept", line.paragraph());
            } else {
                Toast.done(
                        this,
                        "recommendation.response.keptWith",
                        line.paragraph(),
                        saved.by() == null ? getTranslation("recommendation.response.aColleague") : saved.by(),
                        PositionChip.word(saved.now().position()));
            }
            if (isVisible()) {
                show(now, saved.now());
            }
            return;
        }
        var words = new java.util.HashMap<String, String>();
        saved.overtaken().forEach(one -> words.put(one.field(), one.mine()));
        show(now, saved.now());
        add(new OvertakenAnswer(
                saved.by(),
                saved.now(),
                words,
                () -> save(now, saved.now(), OvertakenAnswer.mine(saved.now(), words), false),
                () -> letGo(now)));
    }

    private void letGo(AnswerLine line) {
        Attempt.run(this, () -> {
            answers.letGo(line.id());
            show(line, stands(line));
        });
    }

    private Answer stands(AnswerLine line) {
        return ministry ? line.mine() : line.draft();
    }

    private static Paragraph prose(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("upr-prose");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    private static Span muted(String text) {
        var line = new Span(text);
        line.addClassName("upr-muted");
        return line;
    }
}
