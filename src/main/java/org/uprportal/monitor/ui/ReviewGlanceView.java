package org.uprportal.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.monitor.BriefSummary;
import org.uprportal.monitor.Briefs;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Glance;
import org.uprportal.monitor.Glances;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.state.ui.StateNames;

/** A review at a glance: where it stands, where both sides differ, what is overdue and silent, and who was not heard. */
@Route(MonitorNavigation.REVIEWS + "/:id")
@PermitAll
class ReviewGlanceView extends PageOf<Glance> {

    private static final int SHOWN = 5;

    private final transient Glances glances;
    private final transient Briefs briefs;
    private final transient Cycles cycles;
    private final transient StateNames states;
    private final transient PortalClock clock;

    ReviewGlanceView(Glances glances, Briefs briefs, Cycles cycles, StateNames states, PortalClock clock) {
        super("monitor.glance");
        this.glances = glances;
        this.briefs = briefs;
        this.cycles = cycles;
        this.states = states;
        this.clock = clock;
    }

    @Override
    protected Optional<Glance> find(UUID id) {
        return glances.find(new CycleId(id));
    }

    @Override
    protected void show(Glance glance) {
        clear();
        var cycle = glance.cycle();
        title(getTranslation("monitor.glance.of", states.nameOf(cycle.state()), cycle.number()));
        lead("monitor.glance.lead");
        var review = new Anchor("cycles/" + cycle.id().value(), getTranslation("monitor.review"));
        review.setRouterIgnore(false);
        var note = new Anchor(
                "/upr/" + getLocale().getLanguage() + "/states/" + cycle.state().value() + "/progress/"
                        + cycle.number(),
                getTranslation("monitor.note"));
        note.setRouterIgnore(true);
        var others = cycles.of(cycle.state());
        actions(Stream.concat(
                        others.stream()
                                .filter(one -> !one.id().equals(cycle.id()))
                                .map(this::other),
                        Stream.of(review, note))
                .toArray(Anchor[]::new));
        var cards = new Div(
                dates(glance, others),
                card(
                        glance,
                        "monitor.sides.title",
                        Figure.APART,
                        Figure.RECOMMENDATIONS,
                        Figure.GOVERNMENT_DONE,
                        Figure.CIVIL_SOCIETY_DONE,
                        Figure.APART),
                card(
                        glance,
                        "monitor.silent.title",
                        Figure.UNANSWERED,
                        Figure.OVERDUE,
                        Figure.MOVED,
                        Figure.UNANSWERED,
                        Figure.LONGEST_SILENCE,
                        Figure.WITHOUT_PLAN,
                        Figure.LATE_PLANS,
                        Figure.LATE_REPORTS),
                card(
                        glance,
                        "monitor.consultation.title",
                        Figure.INVITED,
                        Figure.INVITED,
                        Figure.TOOK_PART,
                        Figure.CONTRIBUTIONS,
                        Figure.ANSWERED),
                card(
                        glance,
                        "monitor.unheard.title",
                        Figure.THEMES_UNHEARD,
                        Figure.SUBMISSIONS,
                        Figure.THEMES_UNHEARD,
                        Figure.PERSONS_UNHEARD),
                card(
                        glance,
                        "monitor.meetings.title",
                        Figure.OPEN_DECISIONS,
                        Figure.MEETINGS_AHEAD,
                        Figure.MEETINGS_PAST,
                        Figure.OPEN_DECISIONS,
                        Figure.LATE_DECISIONS),
                card(glance, "monitor.means.title", Figure.WITHOUT_MEANS, Figure.WITHOUT_MEANS));
        cards.addClassName("upr-two");
        add(cards);
        briefs(glance).ifPresent(this::add);
    }

    private Anchor other(CycleSummary one) {
        var link = new Anchor(
                MonitorNavigation.review(one.id()),
                getTranslation("cycle.name", states.nameOf(one.state()), one.number()));
        link.setRouterIgnore(false);
        return link;
    }

    /** Where it stands, and every date to come in all reviews of the State, with its hour in Geneva. */
    private Card dates(Glance glance, List<CycleSummary> all) {
        var card = new Card("monitor.where", getTranslation("cycle.stage." + glance.stage()));
        var now = clock.instant();
        var ahead = all.stream()
                .filter(one -> !one.closed())
                .flatMap(one -> Arrays.stream(CycleDate.values())
                        .filter(date -> !one.past(date, now))
                        .map(date -> new Ahead(one, date)))
                .sorted(Comparator.comparing(one -> one.cycle().on(one.date())))
                .toList();
        card.add(
                ahead.isEmpty()
                        ? Line.small(getTranslation("monitor.noDate"))
                        : Parts.of(
                                "upr-rows",
                                ahead,
                                one -> new ListItem(new Line(
                                        getTranslation("cycle.date." + one.date()),
                                        getTranslation(
                                                "monitor.cycle", one.cycle().number()),
                                        Dates.geneva(one.cycle().on(one.date()), getLocale())))));
        return card;
    }

    private record Ahead(CycleSummary cycle, CycleDate date) {}

    /** Figures with what is behind the one that matters most, as far as this module lists it. */
    private Card card(Glance glance, String title, Figure shown, Figure... figures) {
        var card = new Card(title);
        card.add(new FigureTable(glance, List.of(figures)));
        var behind = glance.of(shown);
        if (!behind.isEmpty()) {
            card.add(Parts.of(
                    "upr-tasks", behind.subList(0, Math.min(SHOWN, behind.size())), one -> new ListedRow(shown, one)));
        }
        if (behind.size() > SHOWN) {
            var all = new Anchor(
                    MonitorNavigation.list(glance.cycle().id(), shown, false, 1),
                    getTranslation("monitor.all", behind.size()));
            all.setRouterIgnore(false);
            card.add(all);
        }
        return card;
    }

    private Optional<Component> briefs(Glance glance) {
        var all = briefs.of(glance.cycle().state());
        var may = briefs.mayWrite(glance.cycle().state());
        if (all.isEmpty() && !may) {
            return Optional.empty();
        }
        var card = new Card("monitor.briefs");
        if (may) {
            var write = new Button(
                    getTranslation("monitor.brief.begin"),
                    click -> Attempt.run(
                            this,
                            () -> UI.getCurrent()
                                    .navigate(MonitorNavigation.brief(
                                            briefs.begin(glance.cycle().id())))));
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.with(write);
        }
        card.add(Parts.of("upr-rows", all, this::row));
        return Optional.of(card);
    }

    private ListItem row(BriefSummary one) {
        var link = new Anchor(
                MonitorNavigation.brief(one.id()),
                getTranslation(
                        "monitor.quarter",
                        one.quarter().number(),
                        String.valueOf(one.quarter().year())));
        link.setRouterIgnore(false);
        return new ListItem(
                link,
                Line.small(
                        one.frozenAt() == null
                                ? getTranslation("monitor.brief.draft")
                                : getTranslation("monitor.brief.frozenOn", Dates.day(one.frozenAt(), getLocale()))));
    }
}
