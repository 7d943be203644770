package org.uprportal.meeting.ui;

import com.vaadin.flow.component.select.Select;
import org.uprportal.meeting.Question;

/** How a question is answered. */
class QuestionKind extends Select<Question.Kind> {

    QuestionKind() {
        setLabel(getTranslation("meeting.questions.kind"));
        setItems(Question.Kind.values());
        setItemLabelGenerator(one -> getTranslation("meeting.questions.kind." + one));
    }
}
