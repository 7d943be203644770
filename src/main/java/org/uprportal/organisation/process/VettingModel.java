package org.uprportal.organisation.process;

/** The ids of {@code bpmn/organisation/organisation-vetting.bpmn}; its subject is the registration. */
final class VettingModel {

    static final String PROCESS = "organisation-vetting";
    static final String VET = "userTask_vet";
    static final String DECIDE_APPEAL = "userTask_decideAppeal";
    static final String VET_FORM = "organisation/vet";
    static final String APPEAL_FORM = "organisation/decide-appeal";
    static final String CONFIRMED = "registration.confirmed";
    static final String APPEALED = "registration.appealed";
    static final String CONFIRM_BY = "registrationConfirmBy";
    static final String REMINDER = "vettingReminder";
    static final String DUE = "vettingDue";
    static final String ACCEPTED = "accepted";
    static final String APPEAL_ENDS = "appealEnds";
    static final String APPEAL_REMINDER = "appealReminder";
    static final String APPEAL_DUE = "appealDue";

    static final String KEPT_UNTIL = "registrationKeptUntil";

    private VettingModel() {}
}
