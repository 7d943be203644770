package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Question;
import org.uprportal.platform.ui.Glyph;
import org.uprportal.platform.ui.Limit;

/** The questions of a consultation in their order: write, add, move, take away. */
class QuestionsEditor extends Div {

    private final transient Runnable changed;
    private final List<Question> questions;
    private final Div rows = new Div();

    QuestionsEditor(List<Question> questions, Runnable changed) {
        this.changed = changed;
        this.questions = new ArrayList<>(questions);
        var add = new Button(getTranslation("consultation.addQuestion"), new Glyph("plus"), click -> {
            this.questions.add(Question.of(""));
            show();
            focus(this.questions.size() - 1);
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(rows, add);
        show();
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** Shows these instead. */
    void show(List<Question> others) {
        questions.clear();
        questions.addAll(others);
        show();
    }

    private void show() {
        rows.removeAll();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(row(i));
        }
    }

    private Div row(int place) {
        var field = new TextArea(getTranslation("consultation.question", place + 1));
        field.setValue(questions.get(place).text());
        field.setWidthFull();
        Limit.on(field, Consultations.LONGEST_QUESTION);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(800);
        field.addValueChangeListener(change -> {
            questions.set(place, new Question(questions.get(place).id(), change.getValue()));
            changed.run();
        });
        var up = small(
                "arrow-up", "consultation.questionUp", place, () -> Collections.swap(questions, place, place - 1));
        up.setEnabled(place > 0);
        var remove = small("trash", "consultation.questionRemove", place, () -> questions.remove(place));
        var row = new Div(field, up, remove);
        row.addClassName("upr-question-row");
        return row;
    }

    private Button small(String icon, String key, int place, Runnable work) {
        var button = new Button(new Glyph(icon), click -> {
            work.run();
            show();
            focus(Math.clamp(place - 1L, 0, Math.max(0, questions.size() - 1)));
            changed.run();
        });
        button.setAriaLabel(getTranslation(key, place + 1));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return button;
    }

    private void focus(int place) {
        if (place < rows.getComponentCount()) {
            rows.getComponentAt(place).getChildren().findFirst().ifPresent(field -> ((TextArea) field).focus());
        }
    }
}
