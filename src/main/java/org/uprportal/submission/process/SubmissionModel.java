package org.uprportal.submission.process;

/** The ids of {@code bpmn/submission/submission-drafting.bpmn}, and of {@code bpmn/cycle/upr-cycle.bpmn}. */
final class SubmissionModel {

    static final String PROCESS = "submission-drafting";
    static final String DRAFT = "userTask_draftSubmission";
    static final String APPROVE = "userTask_approveDraft";
    static final String DRAFT_FORM = "submission/draft";
    static final String APPROVE_FORM = "submission/approve-draft";
    static final String OPENED = "submission.opened";
    static final String WITHDRAWN = "submission.withdrawn";
    static final String SUBMISSION_ID = "submissionId";
    static final String DEADLINE = "stakeholderDeadline";
    static final String FIRST_REMINDER = "firstReminder";
    static final String LAST_REMINDER = "lastReminder";
    static final String APPROVAL_REMINDER = "approvalReminder";
    static final String APPROVED = "approved";

    private SubmissionModel() {}
}
