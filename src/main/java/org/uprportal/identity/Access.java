package org.uprportal.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;

/**
 * Tells whether whoever acts now may do something with a thing, by {@code access/matrix.csv} and nothing else. The module
 * that keeps the thing says how the actor stands to it. A viewer of a party reads what the party reads and changes nothing.
 */
@Component
public class Access {

    private final CurrentActor actor;
    private final Mandates mandates;
    private final AccessMatrix matrix = AccessMatrix.read();

    Access(CurrentActor actor, Mandates mandates) {
        this.actor = actor;
        this.mandates = mandates;
    }

    /**
     * Whether the actor may.
     *
     * @param standing every way in which the actor stands to the thing; one that grants it is enough, none is {@link
     *     Relation#OTHER}
     */
    public boolean may(Act act, Thing thing, Relation... standing) {
        var who = actor.get();
        return who.portal()
                || ((act == Act.READ || who.role() != MemberRole.VIEWER)
                        && holds(who.party(), act.letter(), thing, standing));
    }

    /** {@link #may} or the refusal. @throws NotAllowed where the matrix does not grant it */
    public void require(Act act, Thing thing, Relation... standing) {
        NotAllowed.unless(may(act, thing, standing));
    }

    /** Whether the actor may know that the thing exists, without seeing it. */
    public boolean mayKnow(Thing thing, Relation... standing) {
        return may(Act.READ, thing, standing) || holds(actor.get().party(), 'E', thing, standing);
    }

    /**
     * How the actor stands to that party and what it shows of itself; nobody acts for it here but its own people. What it
     * writes: {@link #toWorkOf}.
     */
    public Relation to(PartyId owner) {
        return actor.get().actsFor(owner) ? Relation.OWN : Relation.OTHER;
    }

    /**
     * How the actor stands to what that party writes: its own people, and the editors and owners of the parties it lets act
     * for it, as a coalition does with members.
     */
    public Relation toWorkOf(PartyId author) {
        return actor.get().actsFor(author) || authors().contains(author) ? Relation.OWN : Relation.OTHER;
    }

    /** The parties whose work is the actor's own: their party first, then those that let it act for them; not for viewers. */
    public List<PartyId> authors() {
        var party = actor.get().party();
        if (party == null) {
            return List.of();
        }
        return actor.get().stakeholder() && actor.get().role() != MemberRole.VIEWER
                ? Stream.concat(Stream.of(party.id()), mandates.of(party.id()).stream())
                        .toList()
                : List.of(party.id());
    }

    /** How the actor stands to what that party is named on. */
    public Relation namedAs(PartyId party) {
        return actor.get().actsFor(party) ? Relation.NAMED : Relation.OTHER;
    }

    /** How the actor stands to what concerns that State: an embassy by where it is accredited, others by their own State. */
    public Relation in(StateCode state) {
        var party = actor.get().party();
        if (party == null) {
            return Relation.OTHER;
        }
        var worksIn = party.kind() == PartyKind.EMBASSY ? party.accreditedTo() : party.state();
        return state.equals(worksIn) ? Relation.COUNTRY : Relation.OTHER;
    }

    private boolean holds(@Nullable Party party, char letter, Thing thing, Relation... given) {
        Set<Relation> standing = EnumSet.of(Relation.OTHER);
        standing.addAll(Arrays.asList(given));
        return matrix.cell(thing, AccessColumn.of(party, standing)).allows(letter, standing);
    }
}
