package org.uprportal.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into it. */
public class IndicatorTexts implements ModuleTexts {

    private final Scene scene;
    private final Indicators indicators;
    private final PortalClock clock;

    IndicatorTexts(Scene scene, Indicators indicators, PortalClock clock) {
        this.scene = scene;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(walk.focalPoint);
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        walk.limit("indicator_indicator.name", 300, text -> define(walk, text, "", "%", ""));
        walk.limit("indicator_indicator.definition", 4000, text -> define(walk, "N", text, "%", ""));
        walk.limit("indicator_indicator.unit", 100, text -> define(walk, "N", "", text, ""));
        walk.limit("indicator_indicator.source", 1000, text -> define(walk, "N", "", "%", text));
        var one = define(walk, "N", "", "%", "");
        walk.limit(
                "indicator_value.category",
                100,
                text -> indicators.measure(one, new Measurement(today, BigDecimal.ONE, text, "Office")));
        walk.limit(
                "indicator_value.source",
                1000,
                text -> indicators.measure(one, new Measurement(today, BigDecimal.ONE, "", text)));
        var wrong = indicators.find(one).orElseThrow().newest().orElseThrow().id();
        walk.limit(
                "indicator_value.reason", 1000, text -> indicators.correct(one, wrong, BigDecimal.TWO, "Office", text));
    }

    private IndicatorId define(Walk walk, String name, String definition, String unit, String source) {
        return indicators.define(
                walk.cycle,
                scene.partyOf(walk.focalPoint),
                List.of(),
                new IndicatorText(
                        "", name, definition, unit, Set.of(), null, null, null, null, source, Frequency.YEARLY));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of("indicator_indicator.code", "indicator_indicator.told", "indicator_indicator.frequency");
    }
}
