package org.uprportal.meeting.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.QuestionId;
import org.uprportal.platform.ui.Limit;

/** The questions of the host as fields, with what has been answered so far. */
class QuestionFields extends Div {

    private final transient Map<QuestionId, HasValue<?, String>> fields = new LinkedHashMap<>();

    QuestionFields(List<Question> questions, Map<QuestionId, String> answers) {
        addClassName("upr-form");
        for (var question : questions) {
            add(field(question, answers.getOrDefault(question.id(), "")));
        }
        setVisible(!questions.isEmpty());
    }

    private Component field(Question question, String answer) {
        return switch (question.kind()) {
            case TEXT -> line(question, answer);
            case CHOICE -> choice(question, question.choices(), answer);
            case YES_NO -> choice(question, List.of(Question.YES, Question.NO), answer);
        };
    }

    private Component line(Question question, String answer) {
        var field = new TextField(question.words());
        field.setWidthFull();
        field.setValue(answer);
        Limit.on(field, Meetings.LONGEST_LINE);
        return kept(question, field);
    }

    private Component choice(Question question, List<String> from, String answer) {
        var field = new RadioButtonGroup<String>(question.words());
        field.setItems(from);
        if (question.kind() == Question.Kind.YES_NO) {
            field.setItemLabelGenerator(one -> getTranslation("meeting.answer." + one));
        }
        if (from.contains(answer)) {
            field.setValue(answer);
        }
        return kept(question, field);
    }

    private <F extends AbstractField<?, String>> Component kept(Question question, F field) {
        field.getElement().setAttribute("dir", "auto");
        ((HasValue<?, String>) field).setRequiredIndicatorVisible(question.required());
        fields.put(question.id(), field);
        return field;
    }

    /** What is answered now, by question. */
    Map<QuestionId, String> answers() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().getValue() == null
                                ? ""
                                : one.getValue().getValue()));
    }

    /** An answer as it is read. */
    static String read(Component text, Question question, String answer) {
        return question.kind() == Question.Kind.YES_NO && !answer.isEmpty()
                ? text.getTranslation("meeting.answer." + answer)
                : answer;
    }
}
