package org.uprportal.midterm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.uprportal.midterm.MidtermDesk;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;

/** A step that needs its reason. */
class ReasonForm extends Div {

    /**
     * @param key of the field, and with {@code .do} of the button
     * @param place where what is typed is kept
     * @param step what is done with the reason
     * @param then what is shown once it is done
     */
    ReasonForm(String key, String place, KeptTexts texts, Consumer<String> step, Runnable then) {
        addClassName("upr-form");
        var why = new TextArea(getTranslation(key));
        why.setWidthFull();
        Limit.on(why, MidtermDesk.LONGEST_REASON);
        var kept = KeptField.of(why, place, texts);
        add(why, new Button(getTranslation(key + ".do"), click -> {
            if (Attempt.run(this, () -> step.accept(why.getValue()))) {
                kept.sent();
                then.run();
            }
        }));
    }
}
