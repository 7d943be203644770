package org.uprportal.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.uprportal.indicator.Disaggregation;
import org.uprportal.indicator.Frequency;
import org.uprportal.indicator.IndicatorText;
import org.uprportal.indicator.StandardIndicators;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/** What an indicator is; it may be picked from the list of the Sustainable Development Goals. */
class IndicatorForm extends Div {

    private final ComboBox<StandardIndicators.Standard> standard = new ComboBox<>(getTranslation("indicator.standard"));
    private final TextField name = new TextField(getTranslation("indicator.name"));
    private final TextArea definition = new TextArea(getTranslation("indicator.definition"));
    private final TextField unit = new TextField(getTranslation("indicator.unit"));
    private final MultiSelectComboBox<Disaggregation> by = new MultiSelectComboBox<>(getTranslation("indicator.by"));
    private final BigDecimalField baseline = new BigDecimalField(getTranslation("indicator.baseline"));
    private final DatePicker baselineOn = new DatePicker(getTranslation("indicator.baselineOn"));
    private final BigDecimalField target = new BigDecimalField(getTranslation("indicator.target"));
    private final DatePicker targetOn = new DatePicker(getTranslation("indicator.targetOn"));
    private final TextField source = new TextField(getTranslation("indicator.source"));
    private final ComboBox<Frequency> frequency = new ComboBox<>(getTranslation("indicator.frequency"));
    private final MultiSelectComboBox<RecommendationSummary> served =
            new MultiSelectComboBox<>(getTranslation("indicator.serves"));

    IndicatorForm(
            @Nullable IndicatorText stands,
            Collection<RecommendationSummary> ones,
            List<RecommendationId> chosen,
            String place,
            KeptTexts texts,
            String button,
            BiConsumer<IndicatorText, List<RecommendationId>> work,
            Runnable then) {
        addClassName("upr-form");
        lists(ones);
        Limit.on(name, IndicatorText.LONGEST_NAME);
        Limit.on(definition, IndicatorText.LONGEST_DEFINITION);
        Limit.on(unit, IndicatorText.LONGEST_UNIT);
        Limit.on(source, IndicatorText.LONGEST_SOURCE);
        name.setWidthFull();
        definition.setWidthFull();
        source.setWidthFull();
        Dates.words(baselineOn);
        Dates.words(targetOn);
        if (stands != null) {
            fill(stands);
        }
        served.setValue(ones.stream().filter(one -> chosen.contains(one.id())).toList());
        var kept = KeptField.of(definition, place, texts);
        var save = new Button(getTranslation(button), click -> {
            if (Attempt.run(
                    this,
                    () -> work.accept(
                            text(),
                            served.getValue().stream()
                                    .map(RecommendationSummary::id)
                                    .toList()))) {
                kept.sent();
                Toast.done(this, "indicator.saved");
                then.run();
            }
        });
        add(
                standard,
                name,
                definition,
                unit,
                by,
                baseline,
                baselineOn,
                target,
                targetOn,
                source,
                frequency,
                served,
                save);
    }

    private void lists(Collection<RecommendationSummary> ones) {
        standard.setItems(StandardIndicators.ALL);
        standard.setItemLabelGenerator(one -> one.code() + " " + one.name());
        standard.setWidthFull();
        standard.setClearButtonVisible(true);
        standard.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                name.setValue(change.getValue().name());
                unit.setValue(change.getValue().unit());
            }
        });
        by.setItems(Disaggregation.values());
        by.setItemLabelGenerator(one -> getTranslation("indicator.by." + one));
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(one -> getTranslation("indicator.frequency." + one));
        frequency.setValue(Frequency.YEARLY);
        served.setItems(ones);
        served.setItemLabelGenerator(one -> one.paragraph() + " " + one.text());
        served.setWidthFull();
    }

    private void fill(IndicatorText text) {
        standard.setValue(StandardIndicators.ALL.stream()
                .filter(one -> one.code().equals(text.code()))
                .findFirst()
                .orElse(null));
        name.setValue(text.name());
        definition.setValue(text.definition());
        unit.setValue(text.unit());
        by.setValue(text.by());
        baseline.setValue(text.baseline());
        baselineOn.setValue(text.baselineOn());
        target.setValue(text.target());
        targetOn.setValue(text.targetOn());
        source.setValue(text.source());
        frequency.setValue(text.frequency());
    }

    private IndicatorText text() {
        return new IndicatorText(
                standard.getValue() == null ? "" : standard.getValue().code(),
                name.getValue(),
                definition.getValue(),
                unit.getValue(),
                by.getValue(),
                baseline.getValue(),
                baselineOn.getValue(),
                target.getValue(),
                targetOn.getValue(),
                source.getValue(),
                frequency.getValue() == null ? Frequency.YEARLY : frequency.getValue());
    }
}
