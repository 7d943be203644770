package org.uprportal.cycle;

/** The dates of a review cycle that act: each is a timer or a deadline of its process. */
public enum CycleDate {
    /** Until when stakeholders file their submissions. */
    STAKEHOLDER_DEADLINE("stakeholderDeadline"),
    /** Until when the State sends its national report. */
    NATIONAL_REPORT_DUE("nationalReportDue"),
    /** Until when advance questions reach the State: ten working days before the review. */
    ADVANCE_QUESTIONS_DUE("advanceQuestionsDue"),
    /** The review itself in the Working Group. */
    REVIEW("review"),
    /** Until when the State answers every recommendation in writing. */
    RESPONSE_DUE("responseDue"),
    /** The adoption of the outcome in the Council's plenary. */
    ADOPTION("adoption"),
    /** Halfway to the next review: until when a mid-term report is awaited. */
    MID_TERM_DUE("midTermDue");

    private final String variable;

    CycleDate(String variable) {
        this.variable = variable;
    }

    /** The process variable that carries this date. */
    public String variable() {
        return variable;
    }
}
