package org.uprportal.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.meeting.Matter;

/** What of the review something belongs to; nothing in particular where it stays empty. */
class MatterField extends ComboBox<Matter> {

    /** @param choice what can be chosen, with its name */
    MatterField(String key, Map<Matter, String> choice, @Nullable Matter value) {
        super();
        setLabel(getTranslation(key));
        var all = new ArrayList<>(choice.keySet());
        if (value != null && !choice.containsKey(value)) {
            all.add(value);
        }
        setItems(all);
        setItemLabelGenerator(one -> choice.containsKey(one)
                ? MatterLinks.words(this, one, choice.get(one))
                : getTranslation("meeting.matter.gone"));
        setClearButtonVisible(true);
        setWidthFull();
        setValue(value);
    }
}
