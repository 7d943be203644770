package org.uprportal.advocacy.process;

/** The ids of {@code bpmn/advocacy/lobbying.bpmn} and {@code lobbying-preparation.bpmn}, and of {@code bpmn/cycle/upr-cycle.bpmn}. */
final class AdvocacyModel {

    static final String PREPARATION = "lobbying-preparation";
    static final String LOBBYING = "lobbying";
    static final String MAKE_ASKS = "userTask_makeAsks";
    static final String MAKE_ASKS_FORM = "advocacy/make-asks";
    static final String ANSWER_ASK = "userTask_answerAsk";
    static final String ANSWER_FORM = "advocacy/answer-ask";
    static final String AGREE_MEETING = "userTask_agreeMeeting";
    static final String MEETING_FORM = "advocacy/agree-meeting";
    static final String ASK_OPENED = "ask.opened";
    static final String ASK_WITHDRAWN = "ask.withdrawn";
    static final String ASK_ID = "askId";
    static final String MEETING = "meeting";
    static final String REVIEW = "review";
    static final String REMINDER = "answerAskReminder";
    static final String ASKS_REMINDER = "asksReminder";

    private AdvocacyModel() {}
}
