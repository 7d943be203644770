package org.uprportal.cycle.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.platform.ui.Dates;

/** The settings of a session as a reader names them. */
class SessionFacts {

    private final SessionSettings session;
    private final Component reader;
    private final Locale locale;

    SessionFacts(SessionSettings session, Component reader, Locale locale) {
        this.session = session;
        this.reader = reader;
        this.locale = locale;
    }

    /** What stands otherwise than it was read, each with its name. */
    List<String> changedSince(SessionSettings read) {
        var before = facts(read);
        return facts(session).entrySet().stream()
                .filter(fact -> !Objects.equals(before.get(fact.getKey()), fact.getValue()))
                .map(fact -> reader.getTranslation(fact.getKey()) + ": " + told(fact.getValue()))
                .toList();
    }

    private String told(Object value) {
        return switch (value) {
            case Instant moment -> Dates.geneva(moment, locale);
            case LocalDate day -> Dates.day(day, locale);
            default -> String.valueOf(value);
        };
    }

    private static Map<String, Object> facts(SessionSettings one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("cycle.sessions.cycle", one.cycle());
        facts.put("cycle.sessions.hrc", one.hrcSession());
        facts.put("cycle.sessions.starts", one.startsOn());
        facts.put("cycle.sessions.ends", one.endsOn());
        facts.put("cycle.date.STAKEHOLDER_DEADLINE", one.stakeholderDeadline());
        facts.put("cycle.date.NATIONAL_REPORT_DUE", one.nationalReportDue());
        facts.put("cycle.date.ADVANCE_QUESTIONS_DUE", one.advanceQuestionsDue());
        facts.put("cycle.date.RESPONSE_DUE", one.responseDue());
        facts.put("cycle.date.ADOPTION", one.adoptionOn());
        facts.put("cycle.date.MID_TERM_DUE", one.midTermDue());
        facts.put("cycle.sessions.consultationDays", one.consultationDays());
        facts.put("cycle.sessions.individualWords", one.individualWords());
        facts.put("cycle.sessions.jointWords", one.jointWords());
        facts.put("cycle.sessions.reportWords", one.nationalReportWords());
        facts.put("cycle.sessions.addendumWords", one.addendumWords());
        return facts;
    }
}
