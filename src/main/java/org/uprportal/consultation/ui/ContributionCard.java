package org.uprportal.consultation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.uprportal.consultation.Answer;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.Question;
import org.uprportal.platform.ui.Dates;

/** One contribution, question by question, with the government's answer and its former answers. */
class ContributionCard extends Section {

    ContributionCard(ContributionDetails contribution, List<Question> questions) {
        addClassNames("upr-card", "upr-contribution");
        var head = new Div(new H3(author(contribution)));
        head.addClassName("upr-card-head");
        if (contribution.sentAt() != null) {
            var when = new Span(getTranslation("consultation.sentOn", Dates.day(contribution.sentAt(), getLocale())));
            when.addClassName("upr-muted");
            head.add(when);
        }
        add(head);
        for (var question : questions) {
            said(question.text(), contribution.texts().getOrDefault(question.id(), ""));
        }
        said(getTranslation("consultation.remarks"), contribution.remarks());
        var answers = contribution.answers();
        if (!answers.isEmpty()) {
            add(answer(answers.getFirst(), true));
        }
        if (answers.size() > 1) {
            var former = new Div();
            answers.stream().skip(1).forEach(one -> former.add(answer(one, false)));
            add(new Details(getTranslation("consultation.formerAnswers", answers.size() - 1), former));
        }
    }

    /** How its author is called before the reader. */
    private String author(ContributionDetails contribution) {
        var author = contribution.author();
        return author == null ? getTranslation("consultation.anOrganisation", contribution.reference()) : author.name();
    }

    private void said(String about, String text) {
        if (!text.isBlank()) {
            var question = new Paragraph(about);
            question.addClassName("upr-question");
            question.getElement().setAttribute("dir", "auto");
            add(question, new Prose(text));
        }
    }

    private Div answer(Answer answer, boolean holds) {
        var head = new Div(
                new Span(getTranslation(holds ? "consultation.answer" : "consultation.formerAnswer")),
                StatusWord.of(this, answer.outcome()));
        head.addClassName("upr-answer-head");
        var when = new Span(Dates.day(answer.at(), getLocale()));
        when.addClassName("upr-muted");
        head.add(when);
        var block = new Div(head, new Prose(answer.reason()));
        block.addClassName("upr-answer");
        if (!answer.place().isBlank()) {
            block.add(new Prose(getTranslation("consultation.placeIs", answer.place())));
        }
        return block;
    }
}
