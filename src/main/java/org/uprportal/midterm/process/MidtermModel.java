package org.uprportal.midterm.process;

/** The ids of {@code bpmn/midterm/own-mid-term.bpmn} and {@code bpmn/midterm/co-report.bpmn}. */
final class MidtermModel {

    static final String PROCESS = "own-mid-term";
    static final String WRITE = "userTask_writeReport";
    static final String WRITE_FORM = "midterm/write";
    static final String APPROVE = "userTask_approveReport";
    static final String APPROVE_FORM = "midterm/approve";
    static final String APPROVED = "approved";
    static final String THROWN_AWAY = "ownMidTerm.thrownAway";
    static final String FIRST_REMINDER = "firstReminder";
    static final String LAST_REMINDER = "lastReminder";
    static final String UNTIL = "until";

    static final String ASKED = "co-report";
    static final String ANSWER = "userTask_answerAsked";
    static final String ANSWER_FORM = "midterm/answer";
    static final String ENDED = "coReport.ended";

    private MidtermModel() {}
}
