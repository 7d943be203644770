package org.uprportal.consultation.process;

/** The ids of {@code bpmn/consultation/consultation.bpmn}; its subject is the cycle. */
final class ConsultationModel {

    static final String PROCESS = "consultation";
    static final String PUBLISH_CONSULTATION = "userTask_publishConsultation";
    static final String ANSWER_CONTRIBUTIONS = "userTask_answerContributions";
    static final String PUBLISH_OUTCOME = "userTask_publishOutcome";
    static final String PUBLISH_FORM = "consultation/publish";
    static final String ANSWER_FORM = "consultation/answer";
    static final String OUTCOME_FORM = "consultation/publish-outcome";

    static final String PUBLISH_REMINDER = "consultationPublishReminder";
    static final String PUBLISH_DUE = "consultationPublishDue";
    static final String OPENS_LATER = "consultationOpensLater";
    static final String OPENS = "consultationOpens";
    static final String CLOSES = "consultationCloses";
    static final String CLOSING_REMINDER = "consultationClosingReminder";
    static final String ANSWER_REMINDER = "consultationAnswerReminder";
    static final String ANSWERS_DUE = "consultationAnswersDue";
    static final String OUTCOME_REMINDER = "consultationOutcomeReminder";
    static final String OUTCOME_DUE = "consultationOutcomeDue";
    static final String CONTRIBUTIONS_TO_ANSWER = "contributionsToAnswer";

    private ConsultationModel() {}
}
