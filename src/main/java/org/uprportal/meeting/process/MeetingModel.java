package org.uprportal.meeting.process;

/** The ids of the models in {@code bpmn/meeting}. */
final class MeetingModel {

    static final String MEETING = "meeting";
    static final String WEEK_BEFORE = "weekBefore";
    static final String DAY_BEFORE = "dayBefore";
    static final String OVER = "over";
    static final String SEAT = "meeting-seat";
    static final String CONFIRM = "userTask_confirmPlace";
    static final String CONFIRM_FORM = "meeting/confirm-place";
    static final String CONFIRM_UNTIL = "confirmUntil";

    static final String COHOST = "meeting-cohost";
    static final String ANSWER_COHOST = "userTask_answerCohost";
    static final String COHOST_FORM = "meeting/answer-cohost";

    static final String MINUTES = "meeting-minutes";
    static final String WRITE_MINUTES = "userTask_writeMinutes";
    static final String WRITE_FORM = "meeting/write-minutes";
    static final String WRITE_BY = "writeBy";
    static final String AMEND_REMINDER = "amendReminder";
    static final String AMEND_UNTIL = "amendUntil";
    static final String VALIDATE_MINUTES = "userTask_validateMinutes";
    static final String VALIDATE_FORM = "meeting/validate-minutes";
    static final String DECISION = "meeting-decision";
    static final String CARRY_OUT = "userTask_carryOut";
    static final String CARRY_OUT_FORM = "meeting/carry-out";
    static final String DECISION_REMINDER = "decisionReminder";
    static final String DECISION_DUE = "decisionDue";

    private MeetingModel() {}
}
