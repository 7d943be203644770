package org.uprportal.meeting;

/** Where an application to speak stands. */
public enum SpeakerStatus {
    APPLIED,
    CHOSEN,
    DECLINED
}
