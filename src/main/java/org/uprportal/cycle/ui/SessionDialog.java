package org.uprportal.cycle.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.Problem;

/** The settings of one session; all hours are Geneva's. */
class SessionDialog extends Dialog {

    private final boolean adds;
    private final Sessions sessions;
    private final IntegerField number;
    private final IntegerField cycle;
    private final IntegerField council;
    private SessionSettings read;
    private final DatePicker starts;
    private final DatePicker ends;
    private final DateTimePicker stakeholders;
    private final DateTimePicker report;
    private final DateTimePicker questions;
    private final DateTimePicker response;
    private final DatePicker adoption;
    private final DateTimePicker midTerm;
    private final IntegerField consultationDays;
    private final IntegerField individual;
    private final IntegerField joint;
    private final IntegerField reportWords;
    private final IntegerField addendumWords;
    private final CheckboxGroup<CycleDate> confirmed;
    private final Problem problem = new Problem();
    private final Fields<SessionSettings> fields = new Fields<>();

    SessionDialog(SessionSettings session, boolean adds, Sessions sessions, Runnable changed) {
        this.adds = adds;
        this.sessions = sessions;
        read = session;
        setHeaderTitle(adds ? getTranslation("cycle.sessions.add") : getTranslation("cycle.session", session.number()));
        number = number("cycle.sessions.number", session.number());
        cycle = number("cycle.sessions.cycle", session.cycle());
        council = number("cycle.sessions.hrc", session.hrcSession());
        number.setReadOnly(!adds);
        starts = day("cycle.sessions.starts", session.startsOn());
        ends = day("cycle.sessions.ends", session.endsOn());
        stakeholders = moment("cycle.date.STAKEHOLDER_DEADLINE", session.stakeholderDeadline());
        report = moment("cycle.date.NATIONAL_REPORT_DUE", session.nationalReportDue());
        questions = moment("cycle.date.ADVANCE_QUESTIONS_DUE", session.advanceQuestionsDue());
        response = moment("cycle.date.RESPONSE_DUE", session.responseDue());
        adoption = day("cycle.date.ADOPTION", session.adoptionOn());
        midTerm = moment("cycle.date.MID_TERM_DUE", session.midTermDue());
        consultationDays = number("cycle.sessions.consultationDays", session.consultationDays());
        individual = number("cycle.sessions.individualWords", session.individualWords());
        joint = number("cycle.sessions.jointWords", session.jointWords());
        reportWords = number("cycle.sessions.reportWords", session.nationalReportWords());
        addendumWords = number("cycle.sessions.addendumWords", session.addendumWords());
        confirmed = new CheckboxGroup<>(getTranslation("cycle.sessions.whichConfirmed"));
        confirmed.setItems(CycleDate.values());
        confirmed.setItemLabelGenerator(one -> getTranslation("cycle.date." + one));
        confirmed.setValue(session.confirmed());
        Stream.<HasValue<?, ?>>of(
                        number,
                        cycle,
                        council,
                        starts,
                        ends,
                        stakeholders,
                        report,
                        questions,
                        response,
                        adoption,
                        midTerm,
                        consultationDays,
                        individual,
                        joint,
                        reportWords,
                        addendumWords)
                .forEach(field -> fields.of(field).needed());
        fields.of(confirmed);
        add(
                new Paragraph(getTranslation(adds ? "cycle.sessions.addEffect" : "cycle.sessions.effect")),
                new FormLayout(
                        number,
                        cycle,
                        council,
                        starts,
                        ends,
                        stakeholders,
                        report,
                        questions,
                        response,
                        adoption,
                        midTerm,
                        consultationDays,
                        individual,
                        joint,
                        reportWords,
                        addendumWords,
                        confirmed),
                problem);
        var save = new Button(getTranslation("platform.save"), click -> {
            problem.say("");
            if (fields.whole() && Attempt.run(this, this::refused, this::save)) {
                changed.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), save);
    }

    private void save() {
        if (adds) {
            sessions.add(settings());
        } else {
            sessions.change(read, settings());
        }
    }

    /** What is typed stays beside what a colleague has made of it; whoever saves again has seen it. */
    private void refused(String why) {
        var now = adds ? Optional.<SessionSettings>empty() : sessions.find(read.number());
        if (now.isEmpty() || now.get().equals(read)) {
            problem.say(why);
            return;
        }
        var theirs = new SessionFacts(now.get(), this, getLocale()).changedSince(read);
        problem.say(why + " " + getTranslation("cycle.sessions.nowStands", String.join(" · ", theirs)));
        read = now.get();
    }

    private SessionSettings settings() {
        return new SessionSettings(
                number.getValue(),
                cycle.getValue(),
                council.getValue(),
                starts.getValue(),
                ends.getValue(),
                instant(stakeholders),
                instant(report),
                instant(questions),
                instant(response),
                adoption.getValue(),
                instant(midTerm),
                consultationDays.getValue(),
                individual.getValue(),
                joint.getValue(),
                reportWords.getValue(),
                addendumWords.getValue(),
                confirmed.getValue(),
                read.invented());
    }

    private DatePicker day(String key, LocalDate value) {
        var field = new DatePicker(getTranslation(key), value);
        Dates.words(field);
        return field;
    }

    private DateTimePicker moment(String key, Instant value) {
        var field = new DateTimePicker(getTranslation(key), LocalDateTime.ofInstant(value, PortalClock.GENEVA));
        Dates.words(field);
        return field;
    }

    private IntegerField number(String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setValue(value);
        return field;
    }

    private static Instant instant(DateTimePicker field) {
        return field.getValue().atZone(PortalClock.GENEVA).toInstant();
    }
}
