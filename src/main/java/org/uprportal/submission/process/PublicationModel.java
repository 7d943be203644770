package org.uprportal.submission.process;

/** The ids of {@code bpmn/submission/submission-publication.bpmn}. */
final class PublicationModel {

    static final String PROCESS = "submission-publication";
    static final String PUBLISH = "userTask_publishSubmissions";
    static final String PUBLISH_FORM = "submission/publish";
    static final String DEADLINE = "stakeholderDeadline";
    static final String REMINDER = "publicationReminder";
    static final String FILED = "filed";

    private PublicationModel() {}
}
