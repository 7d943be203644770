package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Toast;

/** Invites one more organisation to a published consultation. */
class InviteDialog extends Dialog {

    InviteDialog(ConsultationDetails consultation, Consultations consultations, Runnable done) {
        setHeaderTitle(getTranslation("consultation.inviteMore"));
        var id = consultation.summary().id();
        var field = new ComboBox<Stakeholder>(getTranslation("consultation.organisation"));
        field.setItems(consultations.invitable(id).stream()
                .filter(one -> !consultation.invited().contains(one))
                .toList());
        field.setItemLabelGenerator(Stakeholder::name);
        field.setWidthFull();
        add(field, new Paragraph(getTranslation("consultation.invite.effect")));
        var invite = new Button(getTranslation("consultation.invite"), click -> {
            if (field.isEmpty()) {
                field.setErrorMessage(getTranslation("consultation.invite.choose"));
                field.setInvalid(true);
            } else if (Attempt.run(
                    this, () -> consultations.invite(id, field.getValue().id()))) {
                close();
                Toast.done(this, "consultation.invitedDone", field.getValue().name());
                done.run();
            }
        });
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), invite);
    }
}
