package org.uprportal.cycle.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.cycle.StageProgress.Phase;
import org.uprportal.cycle.StageProgress.Standing;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Dates;

/** The seven stages of a cycle with their dates; each leads to its page. */
class Ribbon extends OrderedList {

    private final Instant now;

    Ribbon(CycleSummary cycle, List<StageProgress> stages, Instant now, Set<Stage> mine) {
        this.now = now;
        addClassName("upr-ribbon");
        for (var stage : Stage.values()) {
            stages.stream()
                    .filter(one -> one.stage() == stage)
                    .findFirst()
                    .ifPresent(one -> add(item(
                            stage,
                            StageTruth.of(stage, one.standing(cycle), cycle, now),
                            one.pathFor(cycle),
                            mine.contains(stage)
                                    ? "cycle.yourTurn"
                                    : one.openToReader(cycle) ? "cycle.openToYou" : null)));
        }
    }

    private ListItem item(Stage stage, Standing standing, String path, @Nullable String mine) {
        var link = new Anchor(path, "");
        link.setRouterIgnore(false);
        link.addClassNames("upr-stage", "upr-stage-" + standing.phase().name().toLowerCase(Locale.ROOT));
        var name = new Element("strong");
        name.setText(getTranslation("cycle.stage." + stage));
        link.getElement().appendChild(name);
        var dates = dates(standing);
        if (!dates.isEmpty()) {
            link.add(new Span(dates));
        }
        link.add(new Span(
                getTranslation(standing.word() == null ? "cycle.phase." + standing.phase() : standing.word())));
        var under = standing.phase() == Phase.OPEN || standing.phase() == Phase.LATE;
        if (mine != null && (under || mine.equals("cycle.openToYou"))) {
            var turn = new Span(getTranslation(mine));
            turn.addClassName("upr-turn");
            link.add(turn);
        }
        if (under) {
            link.getElement().setAttribute("aria-current", "step");
        }
        return new ListItem(link);
    }

    private String dates(Standing standing) {
        if (standing.from() != null && standing.until() != null) {
            return getTranslation("cycle.fromUntil", day(standing.from()), day(standing.until()));
        }
        if (standing.until() != null) {
            return getTranslation("cycle.until", day(standing.until()));
        }
        return standing.from() == null ? "" : getTranslation("cycle.from", day(standing.from()));
    }

    private String day(@Nullable Instant moment) {
        return moment != null
                        && LocalDate.ofInstant(moment, PortalClock.GENEVA)
                                .equals(LocalDate.ofInstant(now, PortalClock.GENEVA))
                ? getTranslation("cycle.today", Dates.geneva(moment, getLocale()))
                : Dates.day(moment, getLocale());
    }
}
