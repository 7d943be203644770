package org.uprportal.advocacy;

import java.util.EnumSet;
import java.util.Set;

/** What has become of an ask. */
public enum AskStatus {
    SENT,
    /** The State will recommend as asked. */
    WILL_RAISE,
    /** The State will recommend in words of its own. */
    OTHER_WORDS,
    /** The mission would like to meet and offers times. */
    MEETING_OFFERED,
    MEETING_AGREED,
    /** None of the offered times worked; the mission may still answer. */
    MEETING_NONE,
    DECLINED,
    /** The review came and there was no answer. */
    UNANSWERED,
    WITHDRAWN;

    /** Those in which the mission still owes its answer. */
    static final Set<AskStatus> OPEN = EnumSet.of(SENT, MEETING_OFFERED, MEETING_AGREED, MEETING_NONE);

    /** Whether the mission can answer now: at first, and after it was settled whether the two meet. */
    public boolean answerable() {
        return this == SENT || this == MEETING_AGREED || this == MEETING_NONE;
    }

    /** Whether the ask still waits for one of its sides. */
    public boolean open() {
        return OPEN.contains(this);
    }
}
