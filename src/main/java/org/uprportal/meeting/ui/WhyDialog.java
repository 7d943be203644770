package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.uprportal.meeting.Meetings;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Limit;

/** Asks for the reason of a step that people will be told. */
class WhyDialog extends Dialog {

    WhyDialog(String titleKey, String effectKey, Consumer<String> work, Runnable done) {
        setHeaderTitle(getTranslation(titleKey));
        var why = new TextField(getTranslation("meeting.field.reason"));
        why.setWidthFull();
        Limit.on(why, Meetings.LONGEST_LINE);
        var send = new Button(getTranslation(titleKey), click -> {
            if (Attempt.run(
                    this,
                    problem -> {
                        why.setErrorMessage(problem);
                        why.setInvalid(true);
                    },
                    () -> work.accept(why.getValue()))) {
                close();
                done.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation(effectKey)), why);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), send);
    }
}
