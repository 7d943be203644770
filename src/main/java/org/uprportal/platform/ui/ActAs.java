package org.uprportal.platform.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/**
 * In whose name somebody acts: their own organisation's, or that of a coalition which lets it act. Where there is no choice it
 * is not to be seen.
 *
 * @param <T> what stands for an organisation
 */
public final class ActAs<T> extends Select<T> {

    /** Offers these, the first of them chosen unless another is; what is chosen anew is passed on. */
    public ActAs(List<T> choices, T chosen, ItemLabelGenerator<T> name, Consumer<T> then) {
        setLabel(getTranslation("platform.actAs"));
        setHelperText(getTranslation("platform.actAs.helper"));
        setItems(choices);
        setItemLabelGenerator(name);
        setValue(chosen);
        setVisible(choices.size() > 1);
        addValueChangeListener(change -> then.accept(change.getValue()));
    }
}
