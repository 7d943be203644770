package org.uprportal.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.indicator.IndicatorId;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.indicator.Indicators;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.recommendation.Recommendations;

/** One indicator: what it is, its values as chart and table, and the form of whoever owes the next one. */
@Route("indicators/:id")
@AnonymousAllowed
class IndicatorView extends PageOf<IndicatorSummary> {

    private final transient Indicators indicators;
    private final transient Recommendations recommendations;
    private final transient Cycles cycles;
    private final transient People people;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;

    IndicatorView(
            Indicators indicators,
            Recommendations recommendations,
            Cycles cycles,
            People people,
            KeptTexts texts,
            PortalClock clock) {
        super("indicator.one");
        this.indicators = indicators;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Optional<IndicatorSummary> find(UUID id) {
        return indicators.find(new IndicatorId(id));
    }

    @Override
    protected void show(IndicatorSummary one) {
        clear();
        title(one.text().name());
        var all = new Anchor(IndicatorNavigation.of(one.cycle()), getTranslation("indicator.list.title"));
        all.setRouterIgnore(false);
        actions(all);
        add(IndicatorChips.of(one, cycles.get(one.cycle()), clock.instant(), this), facts(one));
        var values = new Card("indicator.values");
        if (IndicatorChart.worth(one)) {
            values.add(
                    new IndicatorChart(
                            one,
                            getTranslation(
                                    "indicator.chart",
                                    one.text().name(),
                                    one.text().unit())),
                    new Paragraph(getTranslation("indicator.chart.legend")));
        }
        var mine = indicators.mayMeasure(one.id());
        Runnable again = () -> indicators.find(one.id()).ifPresent(this::show);
        values.add(new ValueTable(one, indicators, mine && one.open(), texts, again));
        add(values, served(one));
        if (mine && one.open()) {
            var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
            add(new ValueForm(indicators, one, today, again), change(one, again), end(one, again));
        }
    }

    private Card change(IndicatorSummary one, Runnable again) {
        var card = new Card("indicator.change");
        card.add(new IndicatorForm(
                one.text(),
                recommendations.of(one.cycle()),
                one.recommendations(),
                "indicator.definition:" + one.id().value(),
                texts,
                "indicator.save",
                (text, served) -> indicators.change(one.id(), text, served, one.version()),
                again));
        return card;
    }

    private Button end(IndicatorSummary one, Runnable again) {
        return new Button(
                getTranslation("indicator.end"),
                click -> Confirm.ask(this, "indicator.end", "indicator.end.effect", "indicator.end", () -> {
                    if (Attempt.run(this, () -> indicators.end(one.id()))) {
                        again.run();
                    }
                }));
    }

    private DescriptionList facts(IndicatorSummary one) {
        var text = one.text();
        var list = new DescriptionList();
        list.addClassName("upr-facts");
        fact(list, "indicator.code", text.code());
        fact(list, "indicator.definition", text.definition());
        fact(list, "indicator.unit", text.unit());
        fact(
                list,
                "indicator.by",
                text.by().stream()
                        .map(each -> getTranslation("indicator.by." + each))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        fact(list, "indicator.baseline", valueOn(text.baseline(), text.baselineOn()));
        fact(list, "indicator.target", valueOn(text.target(), text.targetOn()));
        fact(list, "indicator.source", text.source());
        fact(list, "indicator.frequency", getTranslation("indicator.frequency." + text.frequency()));
        fact(list, "indicator.owner", people.party(one.owner()).map(Party::name).orElse(""));
        return list;
    }

    private String valueOn(@Nullable BigDecimal value, @Nullable LocalDate on) {
        return value == null || on == null
                ? ""
                : getTranslation("indicator.valueOn", value, Dates.day(on, getLocale()));
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            var described = new DescriptionList.Description(value);
            described.getElement().setAttribute("dir", "auto");
            list.add(new DescriptionList.Term(getTranslation(key)), described);
        }
    }

    private Card served(IndicatorSummary one) {
        var card = new Card("indicator.serves");
        var list = new UnorderedList();
        recommendations.of(one.cycle()).stream()
                .filter(each -> one.recommendations().contains(each.id()))
                .forEach(each -> {
                    var link = new Anchor("progress/" + each.id().value(), each.paragraph() + " " + each.text());
                    link.setRouterIgnore(false);
                    list.add(new ListItem(link));
                });
        card.add(list);
        return card;
    }
}
