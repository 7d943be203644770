package org.uprportal.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.statement.StatementDetails;
import org.uprportal.statement.StatementSchedule;
import org.uprportal.statement.Statements;

/** What its drafter can still do while it is signed: change the text, bring the end forward, take it back. */
class DrafterCard extends Card {

    DrafterCard(StatementDetails one, Statements all, KeptTexts texts, Instant now, Runnable again) {
        super("statement.drafter");
        var id = one.summary().id();
        var title = new TextField(getTranslation("statement.title"));
        title.setValue(one.draft().title());
        title.setWidthFull();
        Limit.on(title, Statements.LONGEST_TITLE);
        var text = new TextArea(getTranslation("statement.text"));
        text.setValue(one.draft().text());
        text.setWidthFull();
        Limit.on(text, Statements.LONGEST_TEXT);
        var kept = KeptField.of(text, "statement.change:" + id.value(), texts);
        var change = new Button(
                getTranslation("statement.change"),
                click -> Confirm.ask(this, "statement.change", "statement.change.effect", "statement.change", () -> {
                    if (Attempt.run(this, () -> all.change(id, one.edition(), title.getValue(), text.getValue()))) {
                        kept.sent();
                        Toast.done(this, "statement.change.done");
                        again.run();
                    }
                }));
        var day = new DatePicker(getTranslation("statement.shorten.day"));
        Dates.words(day);
        day.setMin(StatementSchedule.earliest(now));
        if (one.draft().until() != null) {
            day.setMax(one.draft().until().minusDays(1));
        }
        day.setHelperText(getTranslation("statement.shorten.helper", StatementSchedule.NOTICE_DAYS));
        var shorten = new Button(getTranslation("statement.shorten"), click -> {
            day.setInvalid(day.isEmpty());
            if (!day.isEmpty() && Attempt.run(this, () -> all.shorten(id, day.getValue()))) {
                Toast.done(this, "statement.shorten.done");
                again.run();
            }
        });
        var back = new Button(
                getTranslation("statement.takeBack"),
                click -> Confirm.ask(
                        this, "statement.takeBack", "statement.takeBack.effect", "statement.takeBack", () -> {
                            all.takeBack(id);
                            again.run();
                        }));
        var form = new Div(title, text, change, day, shorten, back);
        form.addClassName("upr-form");
        add(new Paragraph(getTranslation("statement.drafter.lead", StatementSchedule.NOTICE_DAYS)), form);
    }
}
