package org.uprportal.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.uprportal.account.PersonSummary;
import org.uprportal.inbox.SubstitutionSummary;
import org.uprportal.inbox.Substitutions;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** While I am away: who sees my tasks and may take them, from when until when. */
class AbsenceCard extends Card {

    private final transient Substitutions substitutions;
    private final PersonId me;
    private final transient Runnable again;

    AbsenceCard(
            Substitutions substitutions, PersonId me, List<PersonSummary> colleagues, LocalDate today, Runnable again) {
        super("inbox.absence");
        this.substitutions = substitutions;
        this.me = me;
        this.again = again;
        add(new Paragraph(getTranslation("inbox.absence.lead")));
        var known = substitutions.mine();
        if (!known.isEmpty()) {
            add(Parts.of("upr-people", known, this::line));
        }
        if (colleagues.isEmpty()) {
            add(new Paragraph(getTranslation("inbox.absence.alone")));
        } else {
            add(form(colleagues, today));
        }
    }

    private ListItem line(SubstitutionSummary one) {
        var mine = one.absent().equals(me);
        var line = new ListItem(new Span(getTranslation(
                mine ? "inbox.absence.standsIn" : "inbox.absence.youStandIn",
                mine ? one.substituteName() : one.absentName(),
                Dates.day(one.firstDay(), getLocale()),
                Dates.day(one.lastDay(), getLocale()))));
        if (one.now()) {
            line.add(new StatusChip(getTranslation("inbox.absence.now"), StatusChip.Tone.INFO));
        }
        if (mine) {
            var end = new Button(getTranslation("inbox.absence.end"), click -> {
                if (Attempt.run(this, () -> substitutions.end(one.id()))) {
                    again.run();
                }
            });
            line.add(end);
        }
        return line;
    }

    private Div form(List<PersonSummary> colleagues, LocalDate today) {
        var who = new ComboBox<PersonSummary>(getTranslation("inbox.absence.substitute"));
        who.setItems(colleagues);
        who.setItemLabelGenerator(PersonSummary::name);
        var from = new DatePicker(getTranslation("inbox.absence.from"), today);
        var until = new DatePicker(getTranslation("inbox.absence.until"));
        from.setMin(today);
        until.setMin(today);
        Dates.words(from);
        Dates.words(until);
        var save = new Button(getTranslation("inbox.absence.arrange"), click -> {
            if (who.isEmpty() || from.isEmpty() || until.isEmpty()) {
                Toast.problem(this, getTranslation("inbox.absence.fillIn"));
            } else if (Attempt.run(
                    this, () -> substitutions.arrange(me, who.getValue().id(), from.getValue(), until.getValue()))) {
                Toast.done(this, "inbox.absence.arranged", who.getValue().name());
                again.run();
            }
        });
        var row = new Div(who, from, until, save);
        row.addClassName("upr-inline");
        return row;
    }
}
