package org.uprportal.recommendation.process;

/** The ids of {@code bpmn/recommendation/response.bpmn}. */
final class ResponseModel {

    static final String PROCESS = "response";
    static final String ANSWER = "userTask_answerRecommendations";
    static final String ANSWER_FORM = "recommendation/answer";
    static final String REMINDER = "answerReminder";
    static final String LAST_REMINDER = "answerLastReminder";

    private ResponseModel() {}
}
