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
import org.uprportal.platform.ui.Fields;

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
        kind.setValue(PlaceKind.COUNTY);
        var name = new TextField(getTranslation("place.name"));
        name.setWidthFull();
        var code = new TextField(getTranslation("place.code"));
        code.setHelperText(getTranslation("place.code.help"));
        var parent = new ComboBox<PlaceSummary>(getTranslation("place.parent"));
        parent.setItems(all.stream()
                .filter(one -> one.open() && one.text().kind() != PlaceKind.MUNICIPALITY)
                .toList());
        parent.setItemLabelGenerator(one -> one.text().name());
        parent.setClearButtonVisible(true);
        var fields = new Fields<PlaceText>();
        fields.of(kind).needed().shows(PlaceText::kind);
        fields.text(name, PlaceText.LONGEST_NAME).needed().shows(PlaceText::name);
        fields.text(code, PlaceText.LONGEST_CODE).shows(PlaceText::code);
        fields.of(parent)
                .shows(text -> all.stream()
                        .filter(one -> one.id().equals(text.parent()))
                        .findFirst()
                        .orElse(null));
        if (stands != null) {
            fields.show(stands);
        }
        add(kind, name, code, parent, new Button(getTranslation(button), click -> {
            if (fields.whole()
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
