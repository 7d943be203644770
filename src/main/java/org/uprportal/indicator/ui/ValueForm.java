package org.uprportal.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.indicator.IndicatorText;
import org.uprportal.indicator.Indicators;
import org.uprportal.indicator.Measurement;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.Toast;

/** Publishes a value, for all or for those who are told apart. */
class ValueForm extends Card {

    ValueForm(Indicators indicators, IndicatorSummary one, LocalDate today, Runnable again) {
        super("indicator.measure");
        var on = new DatePicker(getTranslation("indicator.on"));
        Dates.words(on);
        on.setMax(today);
        on.setValue(one.periodEnd().isAfter(today) ? today : one.periodEnd());
        var value = new BigDecimalField(getTranslation("indicator.value"));
        value.setHelperText(one.text().unit());
        var category = new TextField(getTranslation("indicator.category"));
        category.setHelperText(getTranslation("indicator.category.help"));
        var source = new TextField(getTranslation("indicator.source"));
        source.setValue(one.text().source());
        source.setWidthFull();
        var fields = new Fields<Measurement>();
        fields.of(on).needed();
        fields.of(value).needed();
        fields.text(category, Measurement.LONGEST_CATEGORY);
        fields.text(source, IndicatorText.LONGEST_SOURCE).needed();
        var publish = new Button(getTranslation("indicator.publish"), click -> {
            if (fields.whole()
                    && Attempt.run(
                            this,
                            () -> indicators.measure(
                                    one.id(),
                                    new Measurement(
                                            on.getValue(),
                                            value.getValue(),
                                            category.getValue(),
                                            source.getValue())))) {
                Toast.done(this, "indicator.published");
                again.run();
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(
                new Paragraph(getTranslation("indicator.measure.effect")), on, value, category, source, publish);
        form.addClassName("upr-form");
        add(form);
    }
}
