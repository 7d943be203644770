package org.uprportal.sample.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;
import org.uprportal.sample.DemoClock;
import org.uprportal.state.States;

/** Moves the demo's clock, so that a cycle of years can be walked in an hour. Outside the demo it does not exist. */
@Route(SampleNavigation.CLOCK)
@AnonymousAllowed
class DemoClockView extends Page implements BeforeEnterObserver {

    /** Long enough after a date for what is due then to have happened. */
    private static final Duration JUST_AFTER = Duration.ofMinutes(5);

    private static final int STOPS = 12;

    private final transient ObjectProvider<DemoClock> clocks;
    private final transient Cycles cycles;
    private final transient States states;

    DemoClockView(ObjectProvider<DemoClock> clocks, Cycles cycles, States states) {
        super("sample.clock.title");
        this.clocks = clocks;
        this.cycles = cycles;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (clocks.getIfAvailable() == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        var clock = clocks.getObject();
        clear();
        lead("sample.clock.lead");
        var now = new Card("sample.clock.now");
        var shown = new Paragraph(Dates.geneva(clock.now(), getLocale()));
        shown.addClassName("upr-clock");
        var buttons = new Div();
        buttons.addClassName("upr-actions");
        clock.next().ifPresent(next -> buttons.add(primary(next)));
        buttons.add(
                ahead("sample.clock.day", Period.ofDays(1)),
                ahead("sample.clock.week", Period.ofWeeks(1)),
                ahead("sample.clock.month", Period.ofMonths(1)));
        now.add(shown, buttons);
        var dates = new Card("sample.clock.dates");
        var list = new UnorderedList();
        list.addClassName("upr-people");
        stops(clock.now()).forEach(stop -> list.add(entry(stop)));
        dates.add(list);
        add(now, dates);
    }

    private Button primary(Instant next) {
        var button = new Button(
                getTranslation("sample.clock.next", Dates.geneva(next, getLocale())),
                click -> go(later(next.plus(JUST_AFTER))));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** A timer may have become due while the page was open. */
    private Instant later(Instant moment) {
        var soon = clocks.getObject().now().plusSeconds(1);
        return moment.isAfter(soon) ? moment : soon;
    }

    private Button ahead(String key, Period period) {
        return new Button(
                getTranslation(key),
                click -> go(clocks.getObject()
                        .now()
                        .atZone(PortalClock.GENEVA)
                        .plus(period)
                        .toInstant()));
    }

    private ListItem entry(Stop stop) {
        var cycle = stop.cycle();
        var text = getTranslation(
                "sample.clock.stop",
                getTranslation("cycle.date." + stop.date()),
                states.nameOf(cycle.state(), getLocale()),
                cycle.number());
        var button = new Button(text, click -> go(later(stop.at().plus(JUST_AFTER))));
        button.addClassName("upr-person");
        var when = new Span(Dates.geneva(stop.at(), getLocale()));
        when.addClassName("upr-muted");
        return new ListItem(button, when);
    }

    private List<Stop> stops(Instant now) {
        return cycles.all().stream()
                .filter(cycle -> cycle.status() != CycleStatus.CLOSED)
                .flatMap(cycle -> Stream.of(CycleDate.values()).map(date -> new Stop(cycle, date, cycle.on(date))))
                .filter(stop -> stop.at().isAfter(now))
                .sorted(Comparator.comparing(Stop::at))
                .limit(STOPS)
                .toList();
    }

    private void go(Instant moment) {
        var ui = getUI().orElseThrow();
        clear();
        var waiting = new Paragraph(getTranslation("sample.clock.going", Dates.geneva(moment, getLocale())));
        waiting.getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("sample.clock.title"));
        add(waiting, bar);
        Thread.ofVirtual().start(() -> {
            var failure = travel(moment);
            ui.access(() -> {
                show();
                if (Attempt.run(this, failure)) {
                    Toast.done(this, "sample.clock.arrived", Dates.geneva(moment, getLocale()));
                }
            });
        });
    }

    /** Travels, and gives back what the page has to say about it: nothing, or the refusal. */
    private Runnable travel(Instant moment) {
        try {
            clocks.getObject().to(moment);
            return () -> {};
        } catch (RuntimeException refused) {
            return () -> {
                throw refused;
            };
        }
    }

    private record Stop(CycleSummary cycle, CycleDate date, Instant at) {}
}
