package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.uprportal.platform.ui.Limit;
import org.uprportal.submission.CoSubmitter;

/** The fields of one organisation that submits jointly. */
class PartnerFields extends Div {

    private final TextField name = new TextField();
    private final TextField contact = new TextField();
    private final TextField description = new TextField();
    private final Button remove = new Button();

    PartnerFields(CoSubmitter partner, Runnable changed) {
        addClassName("upr-part");
        prepare(name, "submission.field.partner", partner.name(), changed);
        prepare(contact, "submission.field.contact", partner.contact(), changed);
        prepare(description, "submission.field.description", partner.description(), changed);
        remove.setText(getTranslation("submission.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(name, contact, description, remove);
    }

    private void prepare(TextField field, String key, String value, Runnable changed) {
        field.setLabel(getTranslation(key));
        Limit.on(field, 300);
        field.setWidthFull();
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
    }

    void onRemove(Runnable work) {
        remove.addClickListener(click -> work.run());
    }

    CoSubmitter partner() {
        return new CoSubmitter(name.getValue(), contact.getValue(), description.getValue());
    }
}
