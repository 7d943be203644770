package org.uprportal.statement.process;

/** The ids of {@code bpmn/statement/joint-statement.bpmn}. */
final class StatementModel {

    static final String PROCESS = "joint-statement";
    static final String GATHER = "userTask_gatherSignatures";
    static final String GATHER_FORM = "statement/gather";
    static final String SIGN_REMINDER = "signReminder";
    static final String SIGN_UNTIL = "signUntil";
    static final String JOINT = "joint";
    static final String ANSWER = "userTask_answerStatement";
    static final String ANSWER_FORM = "statement/answer";
    static final String ANSWER_REMINDER = "answerReminder";
    static final String ANSWER_DUE = "answerDue";
    static final String ANSWER_ABOVE = "answerAbove";

    private StatementModel() {}
}
