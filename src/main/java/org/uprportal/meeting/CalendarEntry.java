package org.uprportal.meeting;

/**
 * A meeting as it stands in the calendar of whoever has, or had, a place in it.
 *
 * @param uid what names it in calendars, for ever
 * @param link for joining; empty where there is none to see
 * @param bring what to bring
 * @param sequence rises with every change of the meeting and of the place, so that calendars take it as an update
 * @param cancelled whether it is to be taken out of the calendar
 */
public record CalendarEntry(
        MeetingSummary meeting, String uid, String link, String bring, int sequence, boolean cancelled) {}
