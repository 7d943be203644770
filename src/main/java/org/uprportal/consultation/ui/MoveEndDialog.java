package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.Consultations;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Toast;

/** Moves the end of a consultation, saying first what moves with it. */
class MoveEndDialog extends Dialog {

    MoveEndDialog(ConsultationDetails consultation, Consultations consultations, Runnable done) {
        super();
        setHeaderTitle(getTranslation("consultation.moveEnd"));
        var id = consultation.summary().id();
        var days = consultations.leastDays(id);
        var field = Moments.picker(
                getTranslation("consultation.newEnd"), getTranslation("consultation.leastDays", days), getLocale());
        Moments.show(field, consultation.summary().closes());
        add(field, new Paragraph(getTranslation("consultation.moveEnd.effect")));
        var move = new Button(getTranslation("consultation.moveEnd"), click -> {
            var to = Moments.read(field);
            if (to != null && Attempt.run(this, () -> consultations.moveEnd(id, to))) {
                close();
                Toast.done(this, "consultation.endMoved");
                done.run();
            }
        });
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), move);
    }
}
