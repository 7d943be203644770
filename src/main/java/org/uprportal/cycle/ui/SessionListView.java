package org.uprportal.cycle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.state.States;

/** The sessions of the Working Group with their dates and limits; the secretariat changes them here. */
@Route("sessions")
@AnonymousAllowed
class SessionListView extends Page implements BeforeEnterObserver {

    private final transient Sessions sessions;
    private final transient States states;
    private final Grid<SessionSettings> grid = new Grid<>();
    private final Grid<SessionSettings> sample = new Grid<>();
    private final H2 sampleTitle = new H2(getTranslation("cycle.sessions.invented"));

    SessionListView(Sessions sessions, States states) {
        super("cycle.sessions.title");
        this.sessions = sessions;
        this.states = states;
        lead("cycle.sessions.lead");
        if (sessions.mayChange()) {
            var add = new Button(
                    getTranslation("cycle.sessions.add"),
                    click -> sessions.proposal()
                            .ifPresent(next -> new SessionDialog(next, true, sessions, this::fill).open()));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        columns(grid);
        columns(sample);
        add(grid, sampleTitle, sample);
    }

    private void columns(Grid<SessionSettings> grid) {
        grid.addColumn(SessionSettings::number)
                .setHeader(getTranslation("cycle.sessions.number"))
                .setAutoWidth(true);
        grid.addColumn(SessionSettings::cycle)
                .setHeader(getTranslation("cycle.sessions.cycle"))
                .setAutoWidth(true);
        grid.addColumn(one -> Dates.day(one.startsOn(), getLocale()))
                .setHeader(getTranslation("cycle.sessions.starts"))
                .setAutoWidth(true);
        grid.addColumn(one -> Dates.geneva(one.stakeholderDeadline(), getLocale()))
                .setHeader(getTranslation("cycle.date.STAKEHOLDER_DEADLINE"))
                .setAutoWidth(true);
        grid.addColumn(this::words)
                .setHeader(getTranslation("cycle.sessions.words"))
                .setAutoWidth(true);
        grid.addComponentColumn(one -> DateChip.of(this, one.confirmed().contains(CycleDate.REVIEW)))
                .setHeader(getTranslation("cycle.sessions.status"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::programme)
                .setHeader(getTranslation("cycle.programme"))
                .setAutoWidth(true);
        if (sessions.mayChange()) {
            grid.addComponentColumn(this::change)
                    .setHeader(getTranslation("cycle.sessions.change"))
                    .setAutoWidth(true);
        }
        NarrowScreen.stack(grid, this::stacked);
        grid.setHeight("38rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    /** The newest first; what is invented for the sample stands apart. */
    private void fill() {
        var all = sessions.all().reversed();
        grid.setItems(all.stream().filter(one -> !one.invented()).toList());
        var invented = all.stream().filter(SessionSettings::invented).toList();
        sample.setItems(invented);
        sample.setAllRowsVisible(true);
        sample.setVisible(!invented.isEmpty());
        sampleTitle.setVisible(!invented.isEmpty());
    }

    private Stream<Component> stacked(SessionSettings one) {
        return Stream.of(
                new Line(
                        getTranslation("cycle.sessions.number") + " " + one.number(),
                        Dates.day(one.startsOn(), getLocale())),
                NarrowScreen.line(getTranslation("cycle.date.STAKEHOLDER_DEADLINE") + ": "
                        + Dates.geneva(one.stakeholderDeadline(), getLocale())),
                NarrowScreen.line(getTranslation("cycle.sessions.words") + ": " + words(one)),
                DateChip.of(this, one.confirmed().contains(CycleDate.REVIEW)),
                programme(one),
                sessions.mayChange() ? change(one) : new Span());
    }

    /** The limits of an individual and of a joint submission. */
    private String words(SessionSettings one) {
        return getTranslation("cycle.sessions.wordsOf", one.individualWords(), one.jointWords());
    }

    private Button programme(SessionSettings session) {
        var button = new Button(
                getTranslation("cycle.programme"),
                click -> new ProgrammeDialog(session, sessions, states, sessions.mayChange()).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("cycle.programme.of", session.number()));
        return button;
    }

    private Button change(SessionSettings session) {
        var button = new Button(
                getTranslation("cycle.sessions.change"),
                click -> new SessionDialog(sessions.find(session.number()).orElse(session), false, sessions, this::fill)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("cycle.sessions.changeOne", session.number()));
        return button;
    }
}
