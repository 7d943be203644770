package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionDetails;
import org.uprportal.place.PlaceSummary;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Toast;

/** The owner of an action says where on the State's list it happens. */
class WhereForm extends Card {

    /** @param all the State's open places */
    WhereForm(ActionDesk desk, ActionDetails details, List<PlaceSummary> all, Runnable again) {
        super("followup.where");
        var place = new ComboBox<PlaceSummary>(getTranslation("followup.local.place"));
        place.setItems(all);
        place.setItemLabelGenerator(one -> one.text().name());
        place.setClearButtonVisible(true);
        var read = details.action().at();
        all.stream().filter(one -> one.id().equals(read)).findFirst().ifPresent(place::setValue);
        var save = new Button(getTranslation("followup.where.save"), click -> {
            if (Attempt.run(
                    this,
                    () -> desk.locate(
                            details.action().id(),
                            read,
                            place.isEmpty() ? null : place.getValue().id()))) {
                Toast.done(this, "followup.saved");
                again.run();
            }
        });
        var form = new Div(place, save);
        form.addClassName("upr-inline");
        add(form);
    }
}
