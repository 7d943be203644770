package org.uprportal.consultation;

/** What an invited organisation has made of its invitation; known to itself only. */
public enum InvitationStatus {
    WAITING,
    CONTRIBUTED,
    DECLINED
}
