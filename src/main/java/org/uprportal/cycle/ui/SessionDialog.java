package org.uprportal.cycle.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;

/** The settings of one session; all hours are Geneva's. */
class SessionDialog extends Dialog {

    private final SessionSettings before;
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
    private final Checkbox confirmed;

    SessionDialog(SessionSettings session, Sessions sessions, Runnable changed) {
        before = session;
        setHeaderTitle(getTranslation("cycle.session", session.number()));
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
        confirmed = new Checkbox(getTranslation("cycle.sessions.confirmed"), session.confirmed());
        add(
                new Paragraph(getTranslation("cycle.sessions.effect")),
                new FormLayout(
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
                        confirmed));
        var save = new Button(getTranslation("platform.save"), click -> {
            if (complete() && Attempt.run(this, () -> sessions.change(settings()))) {
                changed.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), save);
    }

    private boolean complete() {
        return Stream.of(starts, ends, adoption).noneMatch(DatePicker::isEmpty)
                && Stream.of(stakeholders, report, questions, response, midTerm).noneMatch(DateTimePicker::isEmpty)
                && Stream.of(consultationDays, individual, joint, reportWords, addendumWords)
                        .noneMatch(IntegerField::isEmpty);
    }

    private SessionSettings settings() {
        return new SessionSettings(
                before.number(),
                before.cycle(),
                before.hrcSession(),
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
                confirmed.getValue());
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
