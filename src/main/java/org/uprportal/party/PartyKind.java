package org.uprportal.party;

/** What a party is in the Universal Periodic Review. */
public enum PartyKind {
    /** The focal point of the State under review: foreign ministry, justice or NMIRF. */
    GOVERNMENT,
    /** Another ministry or agency of that State. */
    MINISTRY,
    /** A civil-society organisation. */
    CSO,
    /** Several organisations that act together. */
    COALITION,
    /** A national human rights institution. */
    NHRI,
    /** A university, institute or other academic body; takes part as a civil-society organisation does. */
    ACADEMIC,
    /** Another State's permanent mission in Geneva or embassy in the country. */
    EMBASSY,
    /** The United Nations country team. */
    UNCT,
    /** An agency, fund or programme of the United Nations. */
    UN_AGENCY,
    /** The OHCHR secretariat of the Universal Periodic Review. */
    OHCHR,
    /** Whoever runs the portal; sees no content. */
    ADMIN,
    /** Whoever audits: reads which things were changed and read, on which day; no content, no names. */
    AUDITOR;

    /** Whether it is an office of the portal itself, which takes no part in reviews. */
    public boolean ofThePortal() {
        return this == ADMIN || this == AUDITOR;
    }

    /** Whether it takes part as a stakeholder: contributes to consultations, submits, lobbies and rates. */
    public boolean stakeholder() {
        return this == CSO || this == COALITION || this == NHRI || this == ACADEMIC;
    }
}
