package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.FollowUps;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationSummary;

/** The owner of an action changes it; a moved date asks for its reason. */
class ActionForm extends Card {

    private final TextField title = new TextField(getTranslation("followup.action.newTitle"));
    private final DatePicker begins = new DatePicker(getTranslation("followup.action.begins"));
    private final DatePicker due = new DatePicker(getTranslation("followup.action.newDue"));
    private final TextArea reason = new TextArea(getTranslation("followup.action.reason"));
    private final BigDecimalField budget = new BigDecimalField(getTranslation("followup.action.budget"));
    private final TextField currency = new TextField(getTranslation("followup.action.currency"));
    private final TextField source = new TextField(getTranslation("followup.action.source"));
    private final TextField place = new TextField(getTranslation("followup.action.place"));
    private final MultiSelectComboBox<RecommendationSummary> served =
            new MultiSelectComboBox<>(getTranslation("followup.plan.serves"));

    private final Fields<ActionText> fields = new Fields<>();

    ActionForm(
            ActionDesk desk,
            ActionDetails details,
            Collection<RecommendationSummary> ones,
            LocalDate today,
            KeptTexts texts,
            Runnable again) {
        super("followup.action.change");
        var read = details.action().text();
        fill(read);
        reason.setHelperText(getTranslation("followup.action.reason.help"));
        var kept = KeptField.of(reason, "followup.reason:" + details.action().id(), texts);
        served.setItems(ones);
        served.setItemLabelGenerator(one -> one.paragraph() + " " + one.text());
        var stands = ones.stream()
                .filter(one -> details.action().recommendations().contains(one.id()))
                .toList();
        served.setValue(stands);
        served.setWidthFull();
        var save = new Button(getTranslation("followup.action.save"), click -> {
            if (fields.whole() && Attempt.run(this, () -> save(desk, details, read, stands))) {
                kept.sent();
                Toast.done(this, "followup.saved");
                again.run();
            }
        });
        var form = new Div(title, begins, due, reason, budget, currency, source, place, served, save);
        form.addClassName("upr-form");
        add(form);
    }

    private void fill(ActionText read) {
        Stream.of(title, source, place).forEach(TextField::setWidthFull);
        reason.setWidthFull();
        Dates.words(begins);
        Dates.words(due);
        fields.text(title, FollowUps.LONGEST).needed().shows(ActionText::title);
        fields.of(begins)
                .rule(day -> due.isEmpty() || !day.isAfter(due.getValue()), "followup.refused.beginsAfterDue")
                .shows(ActionText::begins);
        fields.of(due).needed().shows(ActionText::due);
        fields.text(reason, ActionText.LONGEST)
                .neededWhere(() -> !read.due().equals(due.getValue()), "followup.refused.withoutReason");
        fields.of(budget)
                .rule(amount -> amount.signum() >= 0, "followup.refused.budget")
                .shows(ActionText::budget);
        fields.text(currency, 3)
                .neededWhere(() -> !budget.isEmpty(), "followup.refused.budget")
                .rule(code -> code.strip().length() == 3, "followup.refused.budget")
                .shows(ActionText::currency);
        fields.text(source, ActionText.LONGEST).shows(ActionText::source);
        fields.text(place, ActionText.LONGEST_PLACE).shows(ActionText::place);
        fields.show(read);
    }

    private void save(ActionDesk desk, ActionDetails details, ActionText read, List<RecommendationSummary> stands) {
        var id = details.action().id();
        desk.change(
                id,
                read,
                new ActionText(
                        title.getValue(),
                        due.getValue(),
                        begins.getValue(),
                        budget.getValue(),
                        currency.getValue(),
                        source.getValue(),
                        place.getValue()),
                reason.getValue());
        var chosen = served.getValue();
        if (!chosen.isEmpty() && !chosen.equals(java.util.Set.copyOf(stands))) {
            desk.serve(id, chosen.stream().map(RecommendationSummary::id).toList());
        }
    }
}
