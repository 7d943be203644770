package org.uprportal.meeting.process;

/** The ids of {@code bpmn/meeting/meeting.bpmn} and {@code meeting-seat.bpmn}. */
final class MeetingModel {

    static final String MEETING = "meeting";
    static final String WEEK_BEFORE = "weekBefore";
    static final String DAY_BEFORE = "dayBefore";
    static final String OVER = "over";
    static final String SEAT = "meeting-seat";
    static final String CONFIRM = "userTask_confirmPlace";
    static final String CONFIRM_FORM = "meeting/confirm-place";
    static final String CONFIRM_UNTIL = "confirmUntil";

    private MeetingModel() {}
}
