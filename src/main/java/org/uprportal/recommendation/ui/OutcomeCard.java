package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.recommendation.OutcomePaper;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.recommendation.Pledge;

/** Voluntary pledges and the plenary's decision, for everybody; those who may, add them. */
class OutcomeCard extends Card {

    private static final List<OutcomePaper> NAMED = List.of(OutcomePaper.REPORT, OutcomePaper.ADDENDUM);

    private final CycleSummary cycle;
    private final transient Outcomes outcomes;

    OutcomeCard(
            CycleSummary cycle,
            Outcomes outcomes,
            boolean government,
            boolean secretariat,
            KeptTexts texts,
            Runnable changed) {
        super("recommendation.outcome");
        this.cycle = cycle;
        this.outcomes = outcomes;
        outcomes.decision(cycle.id())
                .ifPresent(symbol -> add(new Paragraph(getTranslation("recommendation.outcome.decision", symbol))));
        var symbols = outcomes.symbols(cycle.id());
        NAMED.stream()
                .filter(symbols::containsKey)
                .forEach(paper -> add(new Paragraph(getTranslation(
                        "recommendation.paper.line",
                        getTranslation("recommendation.paper." + paper),
                        symbols.get(paper)))));
        var pledges = outcomes.pledges(cycle.id());
        if (pledges.isEmpty()) {
            add(new Paragraph(getTranslation("recommendation.pledge.none")));
        } else {
            var list = new UnorderedList();
            pledges.forEach(pledge -> list.add(item(pledge)));
            add(list);
        }
        if (government) {
            pledge(texts, changed);
        }
        if (secretariat) {
            decide(changed);
            NAMED.forEach(paper -> name(paper, symbols.getOrDefault(paper, ""), changed));
        }
    }

    private void name(OutcomePaper paper, String symbol, Runnable changed) {
        var field = new TextField(getTranslation("recommendation.paper." + paper), symbol, "");
        field.setHelperText(getTranslation("recommendation.paper.symbol"));
        Limit.on(field, Outcomes.LONGEST_DECISION);
        add(field, new Button(getTranslation("recommendation.outcome.record"), click -> {
            if (Attempt.run(this, () -> outcomes.name(cycle.id(), paper, field.getValue()))) {
                changed.run();
            }
        }));
    }

    private ListItem item(Pledge pledge) {
        var when = new Span(Dates.day(pledge.at(), getLocale()));
        when.addClassName("upr-muted");
        var text = new Paragraph(pledge.text());
        text.addClassName("upr-prose");
        text.getElement().setAttribute("dir", "auto");
        return new ListItem(text, when);
    }

    private void pledge(KeptTexts texts, Runnable changed) {
        var text = new TextArea(getTranslation("recommendation.pledge.mine"));
        text.setHelperText(getTranslation("recommendation.pledge.effect"));
        Limit.on(text, Outcomes.LONGEST_PLEDGE);
        text.setWidthFull();
        var kept = KeptField.of(text, "recommendation.pledge:" + cycle.id().value(), texts);
        add(text, new Button(getTranslation("recommendation.pledge.add"), click -> {
            if (Attempt.run(this, () -> outcomes.pledge(cycle.id(), text.getValue()))) {
                kept.sent();
                changed.run();
            }
        }));
    }

    private void decide(Runnable changed) {
        var symbol = new TextField(getTranslation("recommendation.outcome.symbol"));
        Limit.on(symbol, Outcomes.LONGEST_DECISION);
        add(symbol, new Button(getTranslation("recommendation.outcome.record"), click -> {
            if (Attempt.run(this, () -> outcomes.decide(cycle.id(), symbol.getValue()))) {
                changed.run();
            }
        }));
    }
}
