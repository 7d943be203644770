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
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.KeptField;
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

    private final Fields<IndicatorText> fields = new Fields<>();

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
        rules();
        name.setWidthFull();
        definition.setWidthFull();
        source.setWidthFull();
        Dates.words(baselineOn);
        Dates.words(targetOn);
        if (stands != null) {
            fields.show(stands);
        }
        served.setValue(ones.stream().filter(one -> chosen.contains(one.id())).toList());
        var kept = KeptField.of(definition, place, texts);
        var save = new Button(getTranslation(button), click -> {
            if (fields.whole()
                    && Attempt.run(
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

    private void rules() {
        fields.of(standard)
                .shows(text -> StandardIndicators.ALL.stream()
                        .filter(one -> one.code().equals(text.code()))
                        .findFirst()
                        .orElse(null));
        fields.text(name, IndicatorText.LONGEST_NAME).needed().shows(IndicatorText::name);
        fields.text(definition, IndicatorText.LONGEST_DEFINITION).shows(IndicatorText::definition);
        fields.text(unit, IndicatorText.LONGEST_UNIT).needed().shows(IndicatorText::unit);
        fields.of(by).shows(IndicatorText::by);
        fields.of(baseline).shows(IndicatorText::baseline);
        fields.of(baselineOn).neededWith(baseline, "indicator.refused.half").shows(IndicatorText::baselineOn);
        fields.of(target).shows(IndicatorText::target);
        fields.of(targetOn)
                .neededWith(target, "indicator.refused.half")
                .rule(
                        day -> baselineOn.isEmpty() || baselineOn.getValue().isBefore(day),
                        "indicator.refused.targetBeforeBaseline")
                .shows(IndicatorText::targetOn);
        fields.text(source, IndicatorText.LONGEST_SOURCE).shows(IndicatorText::source);
        fields.of(frequency).needed().shows(IndicatorText::frequency);
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
                frequency.getValue());
    }
}
