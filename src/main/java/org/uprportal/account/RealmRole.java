package org.uprportal.account;

import java.util.Arrays;
import java.util.Optional;
import org.uprportal.party.PartyKind;

/**
 * What the identity provider's realm may say of somebody.
 *
 * <p>It is one of two keys: the realm's role and the person's record in the portal must agree. So neither an administrator
 * of the realm alone nor a record of the portal alone makes somebody OHCHR.
 */
public enum RealmRole {
    GOVERNMENT("portal-government", true),
    STAKEHOLDER("portal-stakeholder", false),
    MISSION("portal-mission", false),
    UN("portal-un", true),
    OHCHR("portal-ohchr", true),
    ADMIN("portal-admin", true),
    AUDITOR("portal-auditor", true);

    private final String claim;
    private final boolean secondFactor;

    RealmRole(String claim, boolean secondFactor) {
        this.claim = claim;
        this.secondFactor = secondFactor;
    }

    /** The role a person must have in the realm to act for a party of this kind. */
    public static RealmRole of(PartyKind kind) {
        return switch (kind) {
            case GOVERNMENT, MINISTRY -> GOVERNMENT;
            case CSO, COALITION, NHRI, ACADEMIC -> STAKEHOLDER;
            case EMBASSY -> MISSION;
            case UNCT, UN_AGENCY -> UN;
            case OHCHR -> OHCHR;
            case ADMIN -> ADMIN;
            case AUDITOR -> AUDITOR;
        };
    }

    /** The role behind a name in the realm's claim; empty for every name that is not on this list. */
    public static Optional<RealmRole> named(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }

    /** Its name in the realm. */
    public String claim() {
        return claim;
    }

    /** Whether it counts only after a sign-in with a second factor. */
    public boolean secondFactor() {
        return secondFactor;
    }
}
