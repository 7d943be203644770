package org.uprportal.followup.process;

/** The ids of the models in {@code bpmn/followup}, and of {@code bpmn/cycle/upr-cycle.bpmn}. */
final class FollowUpModel {

    static final String FOLLOW_UP = "follow-up";
    static final String MID_TERM = "mid-term";
    static final String CLUSTERING = "clustering";
    static final String CLUSTER = "userTask_clusterRecommendations";
    static final String CLUSTER_FORM = "followup/cluster";
    static final String CLUSTER_REMINDER = "clusterReminder";
    static final String CLUSTER_DUE = "clusterDue";
    static final String CLUSTER_ABOVE = "clusterAbove";
    static final String CLUSTER_OPENED = "cluster.opened";
    static final String CLUSTER_ID = "clusterId";
    static final String PLAN = "userTask_planActions";
    static final String PLAN_FORM = "followup/plan-actions";
    static final String PLAN_DUE = "planDue";
    static final String PLAN_REMINDER = "planReminder";
    static final String PLAN_ABOVE = "planAbove";
    static final String REPORT = "userTask_reportProgress";
    static final String REPORT_FORM = "followup/report-progress";
    static final String NEXT_REPORT = "nextReport";
    static final String REPORT_DUE = "reportDue";
    static final String REPORT_REMINDER = "reportReminder";
    static final String REPORT_ABOVE = "reportAbove";
    static final String UPDATE_REQUEST = "update-request";
    static final String ANSWER_REQUEST = "userTask_answerRequest";
    static final String REQUEST_FORM = "followup/answer-request";
    static final String REQUEST_DUE = "requestDue";
    static final String REQUEST_REMINDER = "requestReminder";
    static final String REQUEST_ABOVE = "requestAbove";
    static final String MID_TERM_START = "midTermStart";
    static final String MID_TERM_END = "midTermEnd";
    static final String MID_TERM_REMINDER = "midTermReminder";
    static final String EDIT_MID_TERM = "userTask_editMidTermReport";
    static final String MID_TERM_FORM = "followup/mid-term";

    static final String ACTION = "action";
    static final String ACTION_NEAR = "actionNear";
    static final String ACTION_REMINDER = "actionReminder";
    static final String ACTION_DUE = "actionDue";
    static final String ACTION_ABOVE = "actionAbove";
    static final String CARRY_OUT = "userTask_carryOut";
    static final String CARRY_OUT_FORM = "followup/carry-out";
    static final String LAW_MADE_KNOWN = "law-made-known";
    static final String KNOWN_REMINDER = "knownReminder";
    static final String KNOWN_DUE = "knownDue";
    static final String KNOWN_ABOVE = "knownAbove";
    static final String MAKE_KNOWN = "userTask_makeKnown";
    static final String MAKE_KNOWN_FORM = "followup/make-known";

    private FollowUpModel() {}
}
