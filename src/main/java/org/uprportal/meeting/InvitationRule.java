package org.uprportal.meeting;

/** Whom a rule of invitation names; the rule itself is public. */
public enum InvitationRule {
    /** All organisations in the register of the State under review that say they work on the themes of the meeting. */
    THEMES,
    /** All that took part, under their name, in the last consultation of the State. */
    LAST_CONSULTATION,
    /** All that were, under their name, at the last meeting held in the State whose list of participants is for everybody. */
    LAST_MEETING,
    /** All that were at any such meeting within the length of a cycle. */
    THIS_CYCLE
}
