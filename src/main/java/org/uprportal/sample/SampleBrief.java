package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.monitor.BoardChoices;
import org.uprportal.monitor.Briefs;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** What Tavara's country team wrote about the last quarters, what it writes now, and what the children's agency watches. */
@Component
@ConditionalOnProperty("portal.sample")
@Order(90)
class SampleBrief implements SampleChapter {

    private static final String BEFORE =
            "Four shelters are open, and the law on violence against women is in force. The offices of legal aid"
                    + " in the provinces are still on paper only.";

    private static final String NOW =
            "The request about court delays has waited for more than a month. We ask the ministry of justice to answer"
                    + " it before the next round table.";

    private final Briefs briefs;
    private final BoardChoices choices;
    private final Themes themes;
    private final Cycles cycles;
    private final SampleStage stage;

    SampleBrief(Briefs briefs, BoardChoices choices, Themes themes, Cycles cycles, SampleStage stage) {
        this.briefs = briefs;
        this.choices = choices;
        this.themes = themes;
        this.cycles = cycles;
        this.stage = stage;
    }

    /** The brief of an earlier quarter, at the time at which it was written. */
    void earlier(CycleId cycle) {
        stage.as(SamplePeople.COUNTRY_TEAM, () -> {
            var id = briefs.begin(cycle);
            briefs.save(id, "", BEFORE);
            briefs.freeze(id, BEFORE, Locale.ENGLISH);
        });
    }

    @Override
    public void write() {
        var third = third();
        stage.at(SampleSessions.office(Instant.now().minus(Duration.ofDays(2))));
        stage.as(SamplePeople.COUNTRY_TEAM, () -> {
            briefs.save(briefs.begin(third), "", NOW);
        });
        stage.as(
                SamplePeople.CHILD_AGENCY,
                () -> choices.choose(
                        themes.all(ThemeKind.PERSONS).stream()
                                .filter(one ->
                                        one.label().toLowerCase(Locale.ROOT).contains("child"))
                                .map(one -> one.id())
                                .toList(),
                        Set.of()));
        stage.at(Instant.now());
    }

    private CycleId third() {
        return cycles.of(SamplePeople.TAVARA).stream()
                .min(Comparator.comparing(CycleSummary::number))
                .orElseThrow()
                .id();
    }
}
