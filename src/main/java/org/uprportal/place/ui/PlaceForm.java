package org.uprportal.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uprportal.place.PlaceKind;
import org.uprportal.place.PlaceSummary;
import org.uprportal.place.PlaceText;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Limit;

/** The focal point enters a place, or changes one. */
class PlaceForm extends Div {

    /** @param stands what is changed; null for a new place */
    PlaceForm(
            @Nullable PlaceText stands,
            List<PlaceSummary> all,
            String button,
            Consumer<PlaceText> work,
            Runnable then) {
        addClassName("upr-form");
        var kind = new ComboBox<PlaceKind>(getTranslation("place.kind"));
        kind.setItems(PlaceKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("place.kind." + one));
        kind.setValue(stands == null ? PlaceKind.COUNTY : stands.kind());
        var name = new TextField(getTranslation("place.name"));
        Limit.on(name, PlaceText.LONGEST_NAME);
        name.setWidthFull();
        var code = new TextField(getTranslation("place.code"));
        code.setHelperText(getTranslation("place.code.help"));
        Limit.on(code, PlaceText.LONGEST_CODE);
        var parent = new ComboBox<PlaceSummary>(getTranslation("place.parent"));
        parent.setItems(all.stream()
                .filter(one -> one.open() && one.text().kind() != PlaceKind.MUNICIPALITY)
                .toList());
        parent.setItemLabelGenerator(one -> one.text().name());
        parent.setClearButtonVisible(true);
        if (stands != null) {
            name.setValue(stands.name());
            code.setValue(stands.code());
            all.stream()
                    .filter(one -> one.id().equals(stands.parent()))
                    .findFirst()
                    .ifPresent(parent::setValue);
        }
        add(kind, name, code, parent, new Button(getTranslation(button), click -> {
            kind.setInvalid(kind.isEmpty());
            if (!kind.isEmpty()
                    && Attempt.run(
                            this,
                            () -> work.accept(new PlaceText(
                                    kind.getValue(),
                                    name.getValue(),
                                    code.getValue(),
                                    parent.isEmpty() ? null : parent.getValue().id())))) {
                then.run();
            }
        }));
    }
}
