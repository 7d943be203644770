package org.uprportal.meeting;

import org.uprportal.party.PartyKind;

/** On which side somebody was at a meeting. */
public enum RatingSide {
    GOVERNMENT,
    CIVIL_SOCIETY,
    /** Missions, country teams and agencies. */
    OTHERS;

    static RatingSide of(PartyKind kind) {
        return kind == PartyKind.GOVERNMENT || kind == PartyKind.MINISTRY
                ? GOVERNMENT
                : kind.stakeholder() ? CIVIL_SOCIETY : OTHERS;
    }
}
