package org.uprportal.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.uprportal.platform.PortalClock;

/** The settings of one session of the Working Group. */
@Entity
@Table(name = "cycle_session")
class Session {

    /** The hour of the review and of the plenary, in Geneva, where the programme says no other. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Id
    private int number;

    private int cycleNumber;
    private int hrcSession;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Instant stakeholderDeadline;
    private Instant nationalReportDue;
    private Instant advanceQuestionsDue;
    private Instant responseDue;
    private LocalDate adoptionOn;
    private Instant midTermDue;
    private int consultationDays;
    private int individualWords;
    private int jointWords;
    private int nationalReportWords;
    private int addendumWords;
    private boolean confirmed;

    @Version
    private int version;

    protected Session() {}

    Session(SessionSettings settings) {
        number = settings.number();
        change(settings);
    }

    final void change(SessionSettings to) {
        if (!to.stakeholderDeadline().isBefore(to.nationalReportDue())
                || !to.nationalReportDue().isBefore(at(to.startsOn()))
                || to.endsOn().isBefore(to.startsOn())
                || !at(to.endsOn()).isBefore(to.responseDue())
                || to.responseDue().isAfter(at(to.adoptionOn()))
                || !at(to.adoptionOn()).isBefore(to.midTermDue())) {
            throw CycleRefused.outOfOrder();
        }
        if (to.consultationDays() < 1 || to.individualWords() < 1 || to.jointWords() < 1) {
            throw CycleRefused.badLimit();
        }
        cycleNumber = to.cycle();
        hrcSession = to.hrcSession();
        startsOn = to.startsOn();
        endsOn = to.endsOn();
        stakeholderDeadline = to.stakeholderDeadline();
        nationalReportDue = to.nationalReportDue();
        advanceQuestionsDue = to.advanceQuestionsDue();
        responseDue = to.responseDue();
        adoptionOn = to.adoptionOn();
        midTermDue = to.midTermDue();
        consultationDays = to.consultationDays();
        individualWords = to.individualWords();
        jointWords = to.jointWords();
        nationalReportWords = to.nationalReportWords();
        addendumWords = to.addendumWords();
        confirmed = to.confirmed();
    }

    int number() {
        return number;
    }

    Map<CycleDate, Instant> dates() {
        var dates = new EnumMap<CycleDate, Instant>(CycleDate.class);
        dates.put(CycleDate.STAKEHOLDER_DEADLINE, stakeholderDeadline);
        dates.put(CycleDate.NATIONAL_REPORT_DUE, nationalReportDue);
        dates.put(CycleDate.ADVANCE_QUESTIONS_DUE, advanceQuestionsDue);
        dates.put(CycleDate.REVIEW, at(startsOn));
        dates.put(CycleDate.RESPONSE_DUE, responseDue);
        dates.put(CycleDate.ADOPTION, at(adoptionOn));
        dates.put(CycleDate.MID_TERM_DUE, midTermDue);
        return dates;
    }

    SessionSettings settings() {
        return new SessionSettings(
                number,
                cycleNumber,
                hrcSession,
                startsOn,
                endsOn,
                stakeholderDeadline,
                nationalReportDue,
                advanceQuestionsDue,
                responseDue,
                adoptionOn,
                midTermDue,
                consultationDays,
                individualWords,
                jointWords,
                nationalReportWords,
                addendumWords,
                confirmed);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(PortalClock.GENEVA).toInstant();
    }
}
