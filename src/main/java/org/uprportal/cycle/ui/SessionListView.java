package org.uprportal.cycle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.StatusChip;

/** The sessions of the Working Group with their dates and limits; the secretariat changes them here. */
@Route("sessions")
@AnonymousAllowed
class SessionListView extends Page implements BeforeEnterObserver {

    private final transient Sessions sessions;
    private final transient CurrentActor actor;
    private final Grid<SessionSettings> grid = new Grid<>();

    SessionListView(Sessions sessions, CurrentActor actor) {
        super("cycle.sessions.title");
        this.sessions = sessions;
        this.actor = actor;
        lead("cycle.sessions.lead");
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
        grid.addColumn(SessionSettings::individualWords)
                .setHeader(getTranslation("cycle.sessions.individualWords"))
                .setAutoWidth(true);
        grid.addColumn(SessionSettings::jointWords)
                .setHeader(getTranslation("cycle.sessions.jointWords"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("cycle.sessions.status"))
                .setAutoWidth(true);
        if (actor.get().secretariat()) {
            grid.addComponentColumn(this::change)
                    .setHeader(getTranslation("cycle.sessions.change"))
                    .setAutoWidth(true);
        }
        NarrowScreen.stack(grid, this::stacked);
        grid.setAllRowsVisible(true);
        add(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.setItems(sessions.all());
    }

    private Stream<Component> stacked(SessionSettings one) {
        return Stream.of(
                new Span(getTranslation("cycle.sessions.number") + " " + one.number() + " · "
                        + Dates.day(one.startsOn(), getLocale())),
                NarrowScreen.line(getTranslation("cycle.date.STAKEHOLDER_DEADLINE") + ": "
                        + Dates.geneva(one.stakeholderDeadline(), getLocale())),
                NarrowScreen.line(getTranslation("cycle.sessions.individualWords") + ": " + one.individualWords()
                        + " · " + getTranslation("cycle.sessions.jointWords") + ": " + one.jointWords()),
                status(one),
                actor.get().secretariat() ? change(one) : new Span());
    }

    private StatusChip status(SessionSettings one) {
        return one.confirmed()
                ? new StatusChip(getTranslation("cycle.sessions.confirmed"), StatusChip.Tone.GOOD)
                : new StatusChip(getTranslation("cycle.sessions.inferred"), StatusChip.Tone.PARTLY);
    }

    private Button change(SessionSettings session) {
        var button = new Button(
                getTranslation("cycle.sessions.change"),
                click -> new SessionDialog(session, sessions, () -> grid.setItems(sessions.all())).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("cycle.sessions.changeOne", session.number()));
        return button;
    }
}
