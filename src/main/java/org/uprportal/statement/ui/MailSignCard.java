package org.uprportal.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.SourceMarks;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.statement.MailSignatures;
import org.uprportal.statement.SignatureForm;
import org.uprportal.statement.StatementDetails;

/** Where somebody without account asks for a letter to sign with; the answer is the same whoever's the address is. */
class MailSignCard extends Card {

    MailSignCard(StatementDetails one, MailSignatures mail, SourceMarks sources) {
        super("statement.sign");
        var name = new TextField(getTranslation("statement.mail.name"));
        name.setMaxLength(MailSignatures.LONGEST_NAME);
        name.setHelperText(getTranslation("statement.mail.name.helper"));
        name.setWidthFull();
        var email = new EmailField(getTranslation("statement.mail.email"));
        email.setMaxLength(EmailAddress.LONGEST);
        email.setHelperText(getTranslation("statement.mail.email.helper"));
        email.setWidthFull();
        var hidden = new Checkbox(getTranslation("statement.sign.notShown"));
        hidden.setHelperText(getTranslation("statement.mail.notShown.helper"));
        hidden.addValueChangeListener(change -> name.setVisible(!change.getValue()));
        var ask = new Button(getTranslation("statement.mail.ask"), click -> {
            var form = new SignatureForm(
                    name.getValue().strip(), email.getValue().strip(), !hidden.getValue(), getLocale());
            if (Attempt.run(this, () -> mail.ask(one.summary().id(), form, source(sources)))) {
                removeAll();
                add(new Paragraph(getTranslation("statement.mail.sent")));
            }
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(name, email, hidden, ask);
        form.addClassName("upr-form");
        add(new Paragraph(getTranslation("statement.mail.lead")), form);
    }

    private static String source(SourceMarks sources) {
        var request = VaadinRequest.getCurrent();
        return sources.of(request == null ? "" : String.valueOf(request.getRemoteAddr()));
    }
}
