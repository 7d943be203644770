package org.uprportal.review.process;

/** The ids of {@code bpmn/review/review.bpmn}. */
final class ReviewModel {

    static final String PROCESS = "review";
    static final String IMPORT_MATRIX = "userTask_importMatrix";
    static final String IMPORT_FORM = "review/import-matrix";
    static final String IMPORT_REMINDER = "importReminder";
    static final String IMPORT_OVERDUE = "importOverdue";

    private ReviewModel() {}
}
