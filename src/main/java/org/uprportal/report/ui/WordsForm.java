package org.uprportal.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.report.ReportComments;

/** A comment, a remark or an answer: a text that is sent at once. */
class WordsForm extends Div {

    /** @param key of its label; that of the button ends with {@code .send} */
    WordsForm(String key, String place, KeptTexts texts, Consumer<String> send, Runnable again) {
        addClassName("upr-form");
        var words = new TextArea(getTranslation(key));
        words.setWidthFull();
        Limit.on(words, ReportComments.LONGEST);
        var kept = KeptField.of(words, place, texts);
        add(words, new Button(getTranslation(key + ".send"), click -> {
            if (Attempt.run(this, () -> send.accept(words.getValue()))) {
                kept.sent();
                again.run();
            }
        }));
    }
}
