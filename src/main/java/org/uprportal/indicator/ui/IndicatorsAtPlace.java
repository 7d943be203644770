package org.uprportal.indicator.ui;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.indicator.Indicators;
import org.uprportal.place.AtPlace;
import org.uprportal.place.PlaceId;

/** What is measured, by place. */
@Component
class IndicatorsAtPlace implements AtPlace {

    private final Indicators indicators;

    IndicatorsAtPlace(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String titleKey() {
        return "indicator.list.title";
    }

    @Override
    public Map<PlaceId, Integer> counts(CycleId cycle) {
        var counts = new HashMap<PlaceId, Integer>();
        indicators.of(cycle).forEach(one -> {
            if (one.place() != null) {
                counts.merge(one.place(), 1, Integer::sum);
            }
        });
        return counts;
    }

    @Override
    public List<Line> lines(Set<PlaceId> places) {
        var ui = UI.getCurrent();
        return indicators.at(places).stream()
                .map(one -> new Line(
                        Objects.requireNonNull(one.place(), "asked for by its place"),
                        one.text().name(),
                        one.newest()
                                .map(value -> ui.getTranslation(
                                        "indicator.newest",
                                        value.value(),
                                        one.text().unit()))
                                .orElse(ui.getTranslation("indicator.values.none")),
                        IndicatorNavigation.one(one.id())))
                .toList();
    }
}
