package org.uprportal.followup;

import org.uprportal.party.PartyKind;

/** Whose view of a recommendation it is. */
public enum Side {
    GOVERNMENT,
    /** Organisations, coalitions and academic bodies. */
    CIVIL_SOCIETY,
    NHRI,
    COUNTRY_TEAM;

    /** On which side a party of that kind rates. */
    public static Side of(PartyKind kind) {
        return switch (kind) {
            case GOVERNMENT, MINISTRY -> GOVERNMENT;
            case NHRI -> NHRI;
            case UNCT, UN_AGENCY -> COUNTRY_TEAM;
            default -> CIVIL_SOCIETY;
        };
    }
}
