package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.QuestionId;
import org.uprportal.meeting.Questions;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** A host writes what whoever registers is asked. */
class QuestionsEditor extends Card {

    private final transient List<Fields> all = new ArrayList<>();
    private final transient KeptTexts texts;
    private final Div list = new Div();
    private transient List<Question> seen;

    QuestionsEditor(MeetingDetails meeting, Questions questions, KeptTexts texts) {
        super("meeting.questions");
        this.texts = texts;
        var id = meeting.summary().id();
        seen = questions.of(id);
        list.addClassName("upr-stack");
        seen.forEach(this::question);
        var more = new Button(getTranslation("meeting.questions.add"), click -> {
            question(new Question(QuestionId.random(), Question.Kind.TEXT, "", List.of(), false));
            draw();
            all.getLast().words().focus();
        });
        var save = new Button(getTranslation("meeting.questions.save"), click -> {
            var now = all.stream().map(Fields::question).toList();
            if (Attempt.run(this, () -> questions.write(id, seen, now))) {
                seen = questions.of(id);
                all.forEach(one -> one.kept().sent());
                Toast.done(this, "meeting.saved");
            }
        });
        var line = new Div(save, more);
        line.addClassName("upr-actions");
        add(new Paragraph(getTranslation("meeting.questions.lead")), list, line);
        draw();
    }

    private void question(Question question) {
        var words = new TextField(getTranslation("meeting.questions.words"));
        words.setWidthFull();
        words.setValue(question.words());
        Limit.on(words, Meetings.LONGEST_LINE);
        var choices = new TextArea(getTranslation("meeting.questions.choices"));
        choices.setHelperText(getTranslation("meeting.questions.choices.helper"));
        choices.setWidthFull();
        choices.setValue(String.join("\n", question.choices()));
        Limit.on(choices, Meetings.LONGEST_TEXT);
        var kind = new QuestionKind();
        kind.addValueChangeListener(change -> choices.setVisible(change.getValue() == Question.Kind.CHOICE));
        kind.setValue(question.kind());
        choices.setVisible(question.kind() == Question.Kind.CHOICE);
        var required = new Checkbox(getTranslation("meeting.questions.required"), question.required());
        var kept = KeptField.of(choices, "meeting.choices:" + question.id().value(), texts);
        all.add(new Fields(question.id(), words, kind, choices, kept, required));
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < all.size(); i++) {
            var place = i;
            var one = all.get(i);
            var up = button("meeting.agenda.up", place + 1, () -> {
                all.add(place - 1, all.remove(place));
                draw();
                one.words().focus();
            });
            up.setEnabled(place > 0);
            var out = button("meeting.agenda.remove", place + 1, () -> {
                all.remove(place);
                draw();
            });
            var acts = new Div(up, out);
            acts.addClassName("upr-actions");
            var row = new Div(one.words(), one.kind(), one.choices(), one.required(), acts);
            row.addClassName("upr-form");
            list.add(row);
        }
    }

    private Button button(String key, int number, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation("meeting.questions.which", getTranslation(key), number));
        return button;
    }

    private record Fields(
            QuestionId id, TextField words, QuestionKind kind, TextArea choices, KeptField kept, Checkbox required) {

        Question question() {
            return new Question(
                    id,
                    kind.getValue(),
                    words.getValue().strip(),
                    kind.getValue() == Question.Kind.CHOICE
                            ? Arrays.stream(choices.getValue().split("\n"))
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList()
                            : List.of(),
                    required.getValue());
        }
    }
}
