package org.uprportal.platform.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/**
 * In whose name somebody acts: their own organisation's, or that of a coalition which lets it act. For pages where there is a
 * choice; where there is none, nothing is asked.
 *
 * @param <T> what stands for an organisation
 */
public final class ActAs<T> extends Select<T> {

    /** Offers these, one of them chosen; what is chosen anew is passed on. */
    public ActAs(List<T> choices, T chosen, ItemLabelGenerator<T> name, Consumer<T> then) {
        setLabel(getTranslation("platform.actAs"));
        setHelperText(getTranslation("platform.actAs.helper"));
        setItems(choices);
        setItemLabelGenerator(name);
        setValue(chosen);
        addValueChangeListener(change -> then.accept(change.getValue()));
    }
}
