package org.uprportal.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.indicator.IndicatorText;
import org.uprportal.indicator.IndicatorValue;
import org.uprportal.indicator.Indicators;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;

/** Every value that ever was published, newest day first; what was corrected stays, struck through, with the reason. */
class ValueTable extends Div {

    private final transient Indicators indicators;
    private final transient IndicatorSummary one;
    private final transient KeptTexts texts;
    private final transient Runnable again;

    ValueTable(IndicatorSummary one, Indicators indicators, boolean mine, KeptTexts texts, Runnable again) {
        this.indicators = indicators;
        this.one = one;
        this.texts = texts;
        this.again = again;
        var table = new NativeTable();
        table.addClassName("upr-table");
        var head = table.getHead().addRow();
        for (var key : List.of("indicator.on", "indicator.category", "indicator.value", "indicator.source")) {
            head.add(new NativeTableHeaderCell(getTranslation(key)));
        }
        var holding = one.holding();
        for (var value : holding.reversed()) {
            row(table, value, true, mine);
            corrected(value).forEach(before -> row(table, before, false, false));
        }
        add(table);
    }

    /** What stood before it, newest first. */
    private List<IndicatorValue> corrected(IndicatorValue value) {
        var chain = new java.util.ArrayList<IndicatorValue>();
        var byId = one.values().stream().collect(Collectors.toMap(IndicatorValue::id, each -> each));
        UUID before = value.corrects();
        while (before != null && byId.get(before) != null) {
            chain.add(byId.get(before));
            before = byId.get(before).corrects();
        }
        return chain;
    }

    private void row(NativeTable table, IndicatorValue value, boolean holds, boolean mine) {
        var row = table.getBody().addRow();
        row.add(new NativeTableCell(Dates.day(value.on(), getLocale())));
        row.add(new NativeTableCell(
                value.category().isEmpty() ? getTranslation("indicator.category.all") : value.category()));
        var number = new NativeTableCell();
        var shown = new Span(getTranslation("indicator.number", value.value()));
        if (!holds) {
            shown.getElement().getStyle().set("text-decoration", "line-through");
            var word = new Span(" " + getTranslation("indicator.corrected"));
            word.addClassName("upr-muted");
            number.add(shown, word);
        } else {
            number.add(shown);
        }
        row.add(number);
        var source = new NativeTableCell();
        source.add(new Span(value.source()));
        if (!value.reason().isEmpty()) {
            var reason = new Div(new Span(getTranslation("indicator.correction", value.reason())));
            reason.addClassName("upr-muted");
            source.add(reason);
        }
        if (mine) {
            var correct = new Button(getTranslation("indicator.correct"));
            correct.setDisableOnClick(true);
            correct.addClickListener(click -> source.add(form(value)));
            source.add(correct);
        }
        row.add(source);
    }

    private Div form(IndicatorValue value) {
        var right = new BigDecimalField(getTranslation("indicator.value"));
        right.setValue(value.value());
        var source = new TextField(getTranslation("indicator.source"));
        Limit.on(source, IndicatorText.LONGEST_SOURCE);
        source.setValue(value.source());
        var reason = new TextArea(getTranslation("indicator.reason"));
        Limit.on(reason, IndicatorText.LONGEST_SOURCE);
        var kept = KeptField.of(reason, "indicator.reason:" + value.id(), texts);
        var save = new Button(getTranslation("indicator.correct.save"), click -> {
            if (right.isEmpty()) {
                right.setInvalid(true);
            } else if (Attempt.run(
                    this,
                    () -> indicators.correct(
                            one.id(), value.id(), right.getValue(), source.getValue(), reason.getValue()))) {
                kept.sent();
                again.run();
            }
        });
        var form = new Div(right, source, reason, save);
        form.addClassName("upr-form");
        return form;
    }
}
