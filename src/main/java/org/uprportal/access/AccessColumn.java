package org.uprportal.access;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.Party;

/** Who somebody is to the matrix of access. */
public enum AccessColumn {
    /** A visitor without account. */
    AN,
    /** A reporter with a receipt; there are none yet. */
    RC,
    /** People of a CSO, coalition, NHRI or academic body whose own the thing is, or which is named on it. */
    CM,
    /** People of any other of these. */
    CO,
    /** A focal point. */
    GV,
    /** Another ministry. */
    MI,
    /** An embassy or mission. */
    EM,
    /** A country team or an agency of the United Nations. */
    CT,
    /** The secretariat. */
    OD,
    /** Staff named on a reprisal case; there are none yet. */
    RT,
    /** Administrators. */
    PA,
    /** Auditors. */
    AU;

    static AccessColumn of(@Nullable Party party, Set<Relation> standing) {
        if (party == null) {
            return AN;
        }
        return switch (party.kind()) {
            case CSO, COALITION, NHRI, ACADEMIC ->
                standing.contains(Relation.OWN)
                                || standing.contains(Relation.OWNER)
                                || standing.contains(Relation.NAMED)
                        ? CM
                        : CO;
            case GOVERNMENT -> GV;
            case MINISTRY -> MI;
            case EMBASSY -> EM;
            case UNCT, UN_AGENCY -> CT;
            case OHCHR -> OD;
            case ADMIN -> PA;
            case AUDITOR -> AU;
        };
    }

    /** Whether there is anybody yet. */
    public boolean peopled() {
        return this != RC && this != RT;
    }

    static boolean isNameOf(String heading) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(heading));
    }
}
