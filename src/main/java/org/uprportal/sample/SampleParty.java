package org.uprportal.sample;

import static org.uprportal.party.PartyKind.ACADEMIC;
import static org.uprportal.party.PartyKind.ADMIN;
import static org.uprportal.party.PartyKind.AUDITOR;
import static org.uprportal.party.PartyKind.COALITION;
import static org.uprportal.party.PartyKind.CSO;
import static org.uprportal.party.PartyKind.EMBASSY;
import static org.uprportal.party.PartyKind.GOVERNMENT;
import static org.uprportal.party.PartyKind.MINISTRY;
import static org.uprportal.party.PartyKind.NHRI;
import static org.uprportal.party.PartyKind.OHCHR;
import static org.uprportal.party.PartyKind.UNCT;
import static org.uprportal.party.PartyKind.UN_AGENCY;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/** The invented parties around the review of Tavara. */
enum SampleParty {
    FOREIGN_AFFAIRS(GOVERNMENT, "Tavara, Ministry of Foreign Affairs", "XTA", null),
    JUSTICE(MINISTRY, "Tavara, Ministry of Justice", "XTA", null),
    EDUCATION(MINISTRY, "Tavara, Ministry of Education", "XTA", null),
    SOCIAL_AFFAIRS(MINISTRY, "Tavara, Ministry of Social Affairs", "XTA", null),
    LEGAL_AID(CSO, "Riverside Legal Aid", "XTA", null),
    WOMEN(CSO, "Tavara Women's Network", "XTA", null),
    MEDIA_WATCH(CSO, "Open Voices Media Watch", "XTA", null),
    CHILDREN(CSO, "Highland Children's Forum", "XTA", null),
    DISABILITY(CSO, "Disability Rights Tavara", "XTA", null),
    FAIR_COURTS(COALITION, "Coalition for Fair Courts", "XTA", null),
    COMMISSION(NHRI, "Tavara Human Rights Commission", "XTA", null),
    NORLUND(EMBASSY, "Embassy of Norlund in Tavara", "XNO", "XTA"),
    KESTRIA(EMBASSY, "Permanent Mission of Kestria in Geneva", "XKE", "XTA"),
    MORVANIA(EMBASSY, "Embassy of Morvania in Tavara", "XMO", "XTA"),
    COUNTRY_TEAM(UNCT, "United Nations country team in Tavara", "XTA", null),
    SECRETARIAT(OHCHR, "OHCHR, UPR Branch", null, null),
    NORLUND_FOREIGN_AFFAIRS(GOVERNMENT, "Norlund, Ministry of Foreign Affairs", "XNO", null),
    OPERATIONS(ADMIN, "Portal operations", null, null),
    UNIVERSITY(ACADEMIC, "University of Tavara, Human Rights Centre", "XTA", null),
    CHILD_AGENCY(UN_AGENCY, "United Nations Agency for Children, Tavara office", "XTA", null),
    AUDIT(AUDITOR, "Portal audit", null, null);

    private final PartyKind kind;
    private final String shown;
    private final @Nullable String state;
    private final @Nullable String accreditedTo;

    SampleParty(PartyKind kind, String shown, @Nullable String state, @Nullable String accreditedTo) {
        this.kind = kind;
        this.shown = shown;
        this.state = state;
        this.accreditedTo = accreditedTo;
    }

    PartyId id() {
        return new PartyId(UUID.fromString("6b7d2f10-3c5e-4a8b-8e42-%012d".formatted(ordinal() + 1)));
    }

    Party party() {
        return new Party(
                id(),
                kind,
                shown,
                state == null ? null : new StateCode(state),
                accreditedTo == null ? null : new StateCode(accreditedTo));
    }
}
