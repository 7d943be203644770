package org.uprportal.report.process;

/** The ids of the models in {@code bpmn/report}. */
final class ReportModel {

    static final String REPORT = "national-report";
    static final String BEGINS = "reportBegins";
    static final String REMINDER = "reportReminderAt";
    static final String DUE = "reportDueAt";
    static final String ABOVE = "reportMissedAt";
    static final String WRITE = "userTask_writeReport";
    static final String WRITE_FORM = "report/write";
    static final String SECTION = "report-section";
    static final String SECTION_REMINDER = "sectionReminder";
    static final String SECTION_DUE = "sectionDue";
    static final String SECTION_ABOVE = "sectionAbove";
    static final String WRITE_SECTION = "userTask_writeSection";
    static final String SECTION_FORM = "report/section";
    static final String APPROVAL = "report-approval";
    static final String APPROVAL_REMINDER = "approvalReminder";
    static final String APPROVAL_DUE = "approvalDue";
    static final String APPROVE = "userTask_approveReport";
    static final String APPROVE_FORM = "report/approve";

    private ReportModel() {}
}
