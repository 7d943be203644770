package org.uprportal.account;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;

/**
 * Offices without which the portal, or the review of a State, stands still: its administrators, OHCHR's secretariat, the
 * focal point of a State. Whoever is the last who can act there stays until somebody else can.
 */
@Component
class Offices {

    private final PartyRepository parties;
    private final PersonRepository persons;

    Offices(PartyRepository parties, PersonRepository persons) {
        this.parties = parties;
        this.persons = persons;
    }

    /** Whoever changes the people of a party waits here for whoever does already; of an office that has several parties, all. */
    void lock(UUID party) {
        var kind = parties.kindOf(party).orElseThrow(NotAllowed::here);
        if (shared(kind)) {
            parties.lock(kind);
        } else {
            NotAllowed.unless(parties.lock(party).isPresent());
        }
    }

    /** @throws MemberRefused for the last who can act for an office; to be asked with its parties locked */
    void refuseTheLast(Person who) {
        if (last(who)) {
            throw MemberRefused.lastOfOffice();
        }
    }

    boolean last(Person who) {
        var kind = parties.kindOf(who.party().value()).orElse(null);
        if (kind == null || !(shared(kind) || kind == PartyKind.GOVERNMENT) || !who.active()) {
            return false;
        }
        List<UUID> office =
                shared(kind) ? parties.idsOf(kind) : List.of(who.party().value());
        return who.role() != MemberRole.VIEWER
                && persons.othersWhoAct(office, who.id().value()) == 0;
    }

    private static boolean shared(PartyKind kind) {
        return kind == PartyKind.ADMIN || kind == PartyKind.OHCHR;
    }
}
