package org.uprportal.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Schedule;

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
    private boolean invented;
    private @Nullable UUID changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cycle_session_confirmed", joinColumns = @JoinColumn(name = "session_number"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<CycleDate> confirmed = new HashSet<>();

    @Version
    private int version;

    protected Session() {}

    Session(SessionSettings settings, @Nullable PersonId by) {
        number = settings.number();
        invented = settings.invented();
        change(settings, by);
    }

    final void change(SessionSettings to, @Nullable PersonId by) {
        var known = SessionSettings.knownCycle(number);
        if (known.isPresent() && known.getAsInt() != to.cycle()) {
            throw CycleRefused.otherCycle(number, known.getAsInt(), to.cycle());
        }
        if (!to.stakeholderDeadline().isBefore(to.nationalReportDue())
                || !to.nationalReportDue().isBefore(at(to.startsOn()))
                || !to.advanceQuestionsDue().isBefore(at(to.startsOn()))
                || to.endsOn().isBefore(to.startsOn())
                || !at(to.endsOn()).isBefore(to.responseDue())
                || to.responseDue().isAfter(at(to.adoptionOn()))
                || !at(to.adoptionOn()).isBefore(to.midTermDue())) {
            throw CycleRefused.outOfOrder();
        }
        if (to.number() < 1
                || to.cycle() < 1
                || to.hrcSession() < 1
                || to.consultationDays() < 1
                || to.individualWords() < 1
                || to.jointWords() < 1
                || to.nationalReportWords() < 1
                || to.addendumWords() < 1) {
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
        confirmed.clear();
        confirmed.addAll(to.confirmed());
        changedBy = by == null ? null : by.value();
    }

    int number() {
        return number;
    }

    @Nullable
    PersonId changedBy() {
        return changedBy == null ? null : new PersonId(changedBy);
    }

    /** Where the review of a State takes place at its own hour of the session, or the session's beginning where none is known. */
    Map<CycleDate, Instant> dates(@Nullable Instant reviewAt) {
        var dates = new EnumMap<CycleDate, Instant>(CycleDate.class);
        dates.put(CycleDate.STAKEHOLDER_DEADLINE, stakeholderDeadline);
        dates.put(CycleDate.NATIONAL_REPORT_DUE, nationalReportDue);
        dates.put(CycleDate.ADVANCE_QUESTIONS_DUE, reviewAt == null ? advanceQuestionsDue : questionsBefore(reviewAt));
        dates.put(CycleDate.REVIEW, reviewAt == null ? at(startsOn) : reviewAt);
        dates.put(CycleDate.RESPONSE_DUE, responseDue);
        dates.put(CycleDate.ADOPTION, at(adoptionOn));
        dates.put(CycleDate.MID_TERM_DUE, midTermDue);
        return dates;
    }

    /** Advance questions are due as many working days before a review as the session's are before its first day. */
    Instant questionsBefore(Instant reviewAt) {
        var due = advanceQuestionsDue.atZone(PortalClock.GENEVA);
        var distance = Schedule.workingDaysBetween(due.toLocalDate(), startsOn);
        return Schedule.workingDaysBefore(reviewAt.atZone(PortalClock.GENEVA).toLocalDate(), distance)
                .atTime(due.toLocalTime())
                .atZone(PortalClock.GENEVA)
                .toInstant();
    }

    /** Whether a review could take place at that moment. */
    boolean lasts(Instant moment) {
        var day = moment.atZone(PortalClock.GENEVA).toLocalDate();
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    boolean confirmed(CycleDate date) {
        return confirmed.contains(date);
    }

    int cycleNumber() {
        return cycleNumber;
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
                confirmed,
                invented);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(PortalClock.GENEVA).toInstant();
    }
}
