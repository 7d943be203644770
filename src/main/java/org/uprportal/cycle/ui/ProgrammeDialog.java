package org.uprportal.cycle.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import org.uprportal.cycle.ReviewDay;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Problem;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/** Which States a session reviews, each on its own day and at its own hour; the secretariat says when. */
class ProgrammeDialog extends Dialog {

    private static final int MORNING = 9;

    private final SessionSettings session;
    private final Sessions sessions;
    private final States states;
    private final Div programme = new Div();

    ProgrammeDialog(SessionSettings session, Sessions sessions, States states, boolean changes) {
        this.session = session;
        this.sessions = sessions;
        this.states = states;
        setHeaderTitle(getTranslation("cycle.programme.of", session.number()));
        add(programme);
        if (changes) {
            add(form());
        }
        getFooter().add(new Button(getTranslation("platform.close"), click -> close()));
        show();
    }

    private void show() {
        programme.removeAll();
        var days = sessions.programme(session.number());
        if (days.isEmpty()) {
            programme.add(new Paragraph(getTranslation("cycle.programme.none")));
            return;
        }
        var list = new OrderedList();
        days.forEach(day -> list.add(item(day)));
        programme.add(list);
    }

    private ListItem item(ReviewDay day) {
        var item = new ListItem(new Span(states.nameOf(day.state(), getLocale()) + ": "
                + (day.at() == null
                        ? getTranslation("cycle.programme.dayUnknown")
                        : Dates.geneva(day.at(), getLocale()))
                + " "));
        if (day.at() != null) {
            item.add(DateChip.of(this, day.confirmed()));
        }
        return item;
    }

    private Div form() {
        var state = new ComboBox<StateSummary>(getTranslation("cycle.open.state"));
        state.setItems(states.all(getLocale()));
        state.setItemLabelGenerator(one -> states.nameOf(one.code(), getLocale()));
        var at = new DateTimePicker(getTranslation("cycle.programme.at"));
        at.setLocale(Dates.typed(getLocale()));
        at.setValue(session.startsOn().atTime(MORNING, 0));
        state.addValueChangeListener(chosen -> sessions.programme(session.number()).stream()
                .filter(day -> chosen.getValue() != null
                        && day.state().equals(chosen.getValue().code())
                        && day.at() != null)
                .findFirst()
                .ifPresent(day -> at.setValue(LocalDateTime.ofInstant(day.at(), PortalClock.GENEVA))));
        var confirmed = new Checkbox(getTranslation("cycle.programme.confirmed"), true);
        var problem = new Problem();
        var save = new Button(getTranslation("cycle.programme.set"), click -> {
            problem.say(state.isEmpty() || at.isEmpty() ? getTranslation("cycle.sessions.incomplete") : "");
            if (!state.isEmpty()
                    && !at.isEmpty()
                    && Attempt.run(
                            this,
                            problem::say,
                            () -> sessions.setReviewDay(
                                    session.number(),
                                    state.getValue().code(),
                                    at.getValue().atZone(PortalClock.GENEVA).toInstant(),
                                    confirmed.getValue()))) {
                show();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(
                new Paragraph(getTranslation("cycle.programme.effect")),
                new FormLayout(state, at, confirmed),
                problem,
                save);
    }
}
