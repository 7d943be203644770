package org.uprportal.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.statement.StatementDetails;
import org.uprportal.statement.Statements;

/** Where the body that owes it answers; in public. */
class AnswerCard extends Card {

    AnswerCard(StatementDetails one, Statements all, KeptTexts texts, Runnable again) {
        super("statement.toAnswer");
        var id = one.summary().id();
        var words = new TextArea(getTranslation("statement.answer"));
        words.setWidthFull();
        words.setMinHeight("10rem");
        Limit.on(words, Statements.LONGEST_TEXT);
        var kept = KeptField.of(words, "statement.answer:" + id.value(), texts);
        var send = new Button(
                getTranslation("statement.answer.do"),
                click -> Confirm.ask(
                        this, "statement.toAnswer", "statement.answer.effect", "statement.answer.do", () -> {
                            if (Attempt.run(this, () -> all.answer(id, words.getValue()))) {
                                kept.sent();
                                Toast.done(this, "statement.answer.done");
                                again.run();
                            }
                        }));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(words, send);
        form.addClassName("upr-form");
        add(new Paragraph(getTranslation("statement.toAnswer.lead")), form);
    }
}
