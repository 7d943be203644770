package org.uprportal.inbox;

/** By what a list of tasks is grouped; within a group, those due first stand at the top. */
public enum TaskOrder {
    DUE(""),
    STATE("t.state_code, "),
    STAGE("substring_index(t.form_key, '/', 1), "),
    KIND("t.form_key, ");

    private final String sql;

    TaskOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql + "t.due is null, t.due, t.since, t.id";
    }

    /** The group in which a task of that kind for that State stands; empty where there are no groups. */
    public String groupOf(String formKey, String state) {
        return switch (this) {
            case DUE -> "";
            case STATE -> state;
            case STAGE -> formKey.substring(0, formKey.indexOf('/'));
            case KIND -> formKey;
        };
    }
}
