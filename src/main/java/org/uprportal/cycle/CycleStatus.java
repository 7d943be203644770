package org.uprportal.cycle;

/** Where a review cycle is in its life. */
public enum CycleStatus {
    /** Opened by the secretariat, not yet confirmed by the focal point. */
    OPENED,
    /** Confirmed by the focal point: its stages run. */
    RUNNING,
    /** Closed after the mid-term report; its open points belong to the next consultation. */
    CLOSED
}
