package org.uprportal.cycle.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/** Where every State stands; the secretariat opens new cycles here. */
@Route("cycles")
@AnonymousAllowed
class CycleListView extends Page implements BeforeEnterObserver {

    private final transient Cycles cycles;
    private final transient Sessions sessions;
    private final transient States states;
    private final transient CurrentActor actor;
    private final transient Ribbons ribbons;

    CycleListView(
            Cycles cycles, Sessions sessions, States states, CurrentActor actor, Ribbons ribbons) {
        super("cycle.list.title");
        this.cycles = cycles;
        this.sessions = sessions;
        this.states = states;
        this.actor = actor;
        this.ribbons = ribbons;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("cycle.list.lead");
        if (actor.get().secretariat()) {
            var open = new Button(
                    getTranslation("cycle.open"), click -> openDialog().open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(open);
        }
        var sheet = ribbons.sheet();
        var all = cycles.all();
        if (all.isEmpty()) {
            add(new EmptyState("cycle.none"));
        }
        all.stream()
                .sorted(Comparator.comparing((CycleSummary cycle) -> states.nameOf(cycle.state(), getLocale()))
                        .thenComparing(CycleSummary::number, Comparator.reverseOrder()))
                .forEach(cycle -> add(card(cycle, sheet)));
    }

    private Card card(CycleSummary cycle, Ribbons.Sheet sheet) {
        var card = new Card("cycle.name", states.nameOf(cycle.state(), getLocale()), cycle.number());
        var link = new RouterLink(
                "",
                CycleView.class,
                new RouteParameters("id", cycle.id().value().toString()));
        link.setText(getTranslation("cycle.details"));
        card.with(link);
        card.add(sheet.of(cycle));
        return card;
    }

    private Dialog openDialog() {
        var state = new ComboBox<StateSummary>(getTranslation("cycle.open.state"));
        state.setItems(states.all(getLocale()));
        state.setItemLabelGenerator(one -> states.nameOf(one.code(), getLocale()));
        var session = new ComboBox<SessionSettings>(getTranslation("cycle.open.session"));
        session.setItems(sessions.all().reversed());
        session.setItemLabelGenerator(
                one -> getTranslation("cycle.open.sessionItem", one.number(), Dates.day(one.startsOn(), getLocale())));
        var number = new Paragraph();
        session.addValueChangeListener(chosen -> number.setText(
                chosen.getValue() == null
                        ? ""
                        : getTranslation("cycle.open.cycleOf", chosen.getValue().cycle())));
        var fields = new Div(state, session, number, new Paragraph(getTranslation("cycle.open.effect")));
        fields.addClassName("upr-form");
        var dialog = new Dialog(getTranslation("cycle.open"));
        var confirm = new Button(getTranslation("cycle.open"), click -> {
            if (state.isEmpty() || session.isEmpty()) {
                state.setInvalid(state.isEmpty());
                session.setInvalid(session.isEmpty());
                return;
            }
            Attempt.run(this, () -> {
                var id = cycles.open(
                        state.getValue().code(),
                        session.getValue().cycle(),
                        session.getValue().number());
                dialog.close();
                getUI().ifPresent(ui -> ui.navigate(CycleNavigation.cycle(id)));
            });
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(fields);
        dialog.getFooter().add(new Button(getTranslation("platform.cancel"), click -> dialog.close()), confirm);
        return dialog;
    }
}
