package org.uprportal.meeting;

/** Where a request to host together stands. */
public enum CohostStatus {
    ASKED,
    AGREED,
    DECLINED
}
