package org.uprportal.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MatterNames;
import org.uprportal.state.StateCode;

/** What of the review something belongs to, looked for by name and fetched a part at a time; nothing in particular where it stays empty. */
class MatterField extends ComboBox<Matter> {

    private final transient Map<Matter, String> known;

    /**
     * @param state of which State is chosen
     * @param named the names of what is chosen already, as far as there is one for the reader
     */
    MatterField(String key, StateCode state, MatterNames names, Map<Matter, String> named, @Nullable Matter value) {
        super();
        this.known = new HashMap<>(named);
        setLabel(getTranslation(key));
        setItemLabelGenerator(one -> known.containsKey(one)
                ? MatterLinks.words(this, one, known.get(one))
                : getTranslation("meeting.matter.gone"));
        setItems(query -> {
            var part = names.choice(state, query.getFilter().orElse(""), query.getOffset(), query.getLimit());
            known.putAll(part);
            return part.keySet().stream();
        });
        setClearButtonVisible(true);
        setWidthFull();
        setValue(value);
    }
}
