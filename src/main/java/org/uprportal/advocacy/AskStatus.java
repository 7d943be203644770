package org.uprportal.advocacy;

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
    DECLINED,
    /** The review came and there was no answer. */
    UNANSWERED,
    WITHDRAWN
}
