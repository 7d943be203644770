package org.uprportal.mechanism.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.uprportal.mechanism.MechanismSummary;
import org.uprportal.mechanism.Mechanisms;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** The focal point names the mechanism and writes its rules. */
class ShapeCard extends Card {

    ShapeCard(Mechanisms mechanisms, MechanismSummary one, KeptTexts texts, Runnable again) {
        super("mechanism.shape");
        var name = new TextField(getTranslation("mechanism.called"));
        Limit.on(name, Mechanisms.LONGEST_NAME);
        name.setValue(one.name());
        name.setWidthFull();
        var rules = new TextArea(getTranslation("mechanism.rules"));
        Limit.on(rules, Mechanisms.LONGEST_RULES);
        rules.setValue(one.rules());
        rules.setWidthFull();
        var kept = KeptField.of(rules, "mechanism.rules:" + one.id().value(), texts);
        var form = new Div(name, rules, new Button(getTranslation("mechanism.save"), click -> {
            if (Attempt.run(this, () -> mechanisms.write(one.id(), name.getValue(), one.rules(), rules.getValue()))) {
                kept.sent();
                Toast.done(this, "mechanism.saved");
                again.run();
            }
        }));
        form.addClassName("upr-form");
        add(form);
    }
}
