package org.uprportal.cycle.process;

/** The ids of {@code bpmn/cycle/upr-cycle.bpmn}. */
final class CycleModel {

    static final String PROCESS = "upr-cycle";
    static final String CONFIRM_CYCLE = "userTask_confirmCycle";
    static final String CLOSE_CYCLE = "userTask_closeCycle";
    static final String CONFIRM_FORM = "cycle/confirm";
    static final String CLOSE_FORM = "cycle/close";
    static final String CONFIRM_REMINDER = "confirmReminder";

    private CycleModel() {}
}
