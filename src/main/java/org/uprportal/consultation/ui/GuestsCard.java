package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Card;

/** Whom the government invites by name; the last consultation's list is offered. */
class GuestsCard extends Card {

    private final MultiSelectComboBox<Stakeholder> field;

    GuestsCard(List<Stakeholder> offered, List<Stakeholder> before, List<Stakeholder> invited, Runnable changed) {
        super("consultation.guests");
        add(new Paragraph(getTranslation("consultation.guests.lead")));
        field = new MultiSelectComboBox<>(getTranslation("consultation.guests.field"));
        var all = new LinkedHashSet<>(offered);
        all.addAll(before);
        all.addAll(invited);
        field.setItems(all);
        field.setItemLabelGenerator(Stakeholder::name);
        field.setWidthFull();
        field.setValue(Set.copyOf(invited));
        field.addValueChangeListener(change -> changed.run());
        add(field);
        if (!before.isEmpty()) {
            var again = new Button(getTranslation("consultation.guests.again", before.size()), click -> {
                var more = new LinkedHashSet<>(field.getValue());
                more.addAll(before);
                field.setValue(more);
            });
            again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(again);
        }
        if (offered.size() > 1) {
            var everybody = new Button(getTranslation("consultation.guests.all", offered.size()), click -> {
                var more = new LinkedHashSet<>(field.getValue());
                more.addAll(offered);
                field.setValue(more);
            });
            everybody.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(everybody);
        }
    }

    Set<PartyId> invited() {
        return field.getValue().stream().map(Stakeholder::id).collect(Collectors.toSet());
    }
}
