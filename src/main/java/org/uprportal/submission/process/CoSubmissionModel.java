package org.uprportal.submission.process;

/** The ids of {@code bpmn/submission/co-submission.bpmn}. */
final class CoSubmissionModel {

    static final String PROCESS = "co-submission";
    static final String ANSWER = "userTask_answerJoint";
    static final String ANSWER_FORM = "submission/answer-joint";
    static final String ENDED = "coSubmission.ended";
    static final String REMINDER = "answerReminder";
    static final String DEADLINE = "stakeholderDeadline";

    private CoSubmissionModel() {}
}
