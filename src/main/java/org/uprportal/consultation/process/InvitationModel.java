package org.uprportal.consultation.process;

/** The ids of {@code bpmn/consultation/consultation-invitation.bpmn}; its subject is the invitation. */
final class InvitationModel {

    static final String PROCESS = "consultation-invitation";
    static final String CONTRIBUTE = "userTask_contribute";
    static final String CONTRIBUTE_FORM = "consultation/contribute";
    static final String DECLINED = "invitation.declined";
    static final String CLOSES = "consultationCloses";
    static final String CLOSING_REMINDER = "consultationClosingReminder";

    private InvitationModel() {}
}
