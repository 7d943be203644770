package org.uprportal.consultation;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;

/** What the review's own dates and its session ask of a consultation. */
@Component
class ConsultationDates {

    private final Cycles cycles;
    private final Sessions sessions;

    ConsultationDates(Cycles cycles, Sessions sessions) {
        this.cycles = cycles;
        this.sessions = sessions;
    }

    int leastDays(Consultation consultation) {
        return sessions.find(cycleOf(consultation).session()).orElseThrow().consultationDays();
    }

    /** Until when it must be published so that it is over before the national report is due. */
    Instant publishBy(Consultation consultation) {
        var needed = Duration.ofDays(leastDays(consultation))
                .plus(ConsultationSchedule.ANSWERING)
                .plus(ConsultationSchedule.CONCLUDING);
        return cycleOf(consultation).on(CycleDate.NATIONAL_REPORT_DUE).minus(needed);
    }

    private CycleSummary cycleOf(Consultation consultation) {
        return cycles.get(consultation.cycle());
    }
}
