package org.uprportal.party;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * Who is acting now: a person for a party, a visitor without account, or the portal itself.
 *
 * @param person null for a visitor and for the portal itself
 * @param party null for a visitor and for the portal itself
 */
public record Actor(
        @Nullable PersonId person, String name, @Nullable Party party, MemberRole role, boolean portal) {

    /** A visitor without account. */
    public static final Actor VISITOR = new Actor(null, "", null, MemberRole.VIEWER, false);

    /** The portal itself: processes, imports from the command line, the sample content. */
    public static final Actor PORTAL = new Actor(null, "UPR portal", null, MemberRole.OWNER, true);

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return person != null;
    }

    /** Whether the actor's party is one of these kinds. */
    public boolean is(PartyKind... kinds) {
        return party != null && Arrays.asList(kinds).contains(party.kind());
    }

    /** Whether the actor's party takes part as a stakeholder. */
    public boolean stakeholder() {
        return party != null && party.kind().stakeholder();
    }

    /** Whether the actor may change things for this party. */
    public boolean editsFor(PartyId id) {
        return portal || (actsFor(id) && role != MemberRole.VIEWER);
    }

    /** Whether the actor belongs to this party. */
    public boolean actsFor(PartyId id) {
        return party != null && party.id().equals(id);
    }

    /** Whether the actor is the focal point of this State and may act for it. */
    public boolean governs(StateCode state) {
        return portal
                || (is(PartyKind.GOVERNMENT)
                        && role != MemberRole.VIEWER
                        && party != null
                        && state.equals(party.state()));
    }

    /** Whether the actor is OHCHR's secretariat and may act for it. */
    public boolean secretariat() {
        return portal || (is(PartyKind.OHCHR) && role != MemberRole.VIEWER);
    }

    /** Everybody this actor is, as audiences of tasks and notices. */
    public Set<Audience> audiences() {
        var all = new HashSet<Audience>();
        if (person != null) {
            all.add(Audience.person(person));
        }
        if (party != null) {
            all.add(Audience.party(party.id()));
            if (role != MemberRole.VIEWER) {
                all.add(Audience.editors(party.id()));
            }
            switch (party.kind()) {
                case GOVERNMENT -> all.add(Audience.governmentOf(Objects.requireNonNull(party.state())));
                case UNCT -> all.add(Audience.countryTeamIn(Objects.requireNonNull(party.state())));
                case OHCHR -> all.add(Audience.ohchr());
                default -> {}
            }
        }
        return all;
    }
}
