package org.uprportal.__name__.process;

/** The ids of {@code bpmn/__name__/__name__.bpmn}. */
final class __Name__Model {

    static final String PROCESS = "__name__";
    static final String FINISH = "userTask_finish";
    static final String FINISH_FORM = "__name__/finish";
    static final String UNTIL = "until";

    private __Name__Model() {}
}
