package org.uprportal.mechanism.process;

/** The ids of {@code bpmn/mechanism/mechanism-year.bpmn}. */
final class MechanismModel {

    static final String PROCESS = "mechanism-year";
    static final String ASKED = "seatsAsked";
    static final String REMINDER = "seatsReminder";
    static final String DUE = "seatsDue";
    static final String ABOVE = "seatsAbove";
    static final String CONFIRM = "userTask_confirmSeats";
    static final String CONFIRM_FORM = "mechanism/confirm";

    private MechanismModel() {}
}
