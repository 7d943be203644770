package org.uprportal.mechanism.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import org.uprportal.mechanism.MechanismSummary;
import org.uprportal.mechanism.Mechanisms;
import org.uprportal.mechanism.SeatPart;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;

/** The focal point seats a party, or gives it another part. */
class SeatForm extends Div {

    SeatForm(Mechanisms mechanisms, MechanismSummary one, Runnable again) {
        addClassName("upr-form");
        var party = new ComboBox<Party>(getTranslation("mechanism.party"));
        party.setItems(mechanisms.eligible(one.state()));
        party.setItemLabelGenerator(Party::name);
        var part = new ComboBox<SeatPart>(getTranslation("mechanism.part"));
        part.setItems(SeatPart.values());
        part.setItemLabelGenerator(each -> getTranslation("mechanism.part." + each));
        part.setValue(SeatPart.MEMBER);
        add(party, part, new Button(getTranslation("mechanism.seat.do"), click -> {
            if (party.isEmpty() || part.isEmpty()) {
                party.setInvalid(party.isEmpty());
                part.setInvalid(part.isEmpty());
            } else if (Attempt.run(
                    this, () -> mechanisms.seat(one.id(), party.getValue().id(), part.getValue()))) {
                again.run();
            }
        }));
    }
}
