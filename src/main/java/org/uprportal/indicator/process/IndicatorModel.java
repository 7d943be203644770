package org.uprportal.indicator.process;

/** The ids of {@code bpmn/indicator/indicator-value.bpmn}. */
final class IndicatorModel {

    static final String PROCESS = "indicator-value";
    static final String ASKED = "valueAsked";
    static final String REMINDER = "valueReminder";
    static final String DUE = "valueDue";
    static final String ABOVE = "valueAbove";
    static final String MEASURE = "userTask_measure";
    static final String MEASURE_FORM = "indicator/measure";

    private IndicatorModel() {}
}
