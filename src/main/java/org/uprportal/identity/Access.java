package org.uprportal.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
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
    private final AccessMatrix matrix = AccessMatrix.read();

    Access(CurrentActor actor) {
        this.actor = actor;
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

    /** Who reads the thing, wherever they stand to it; the statements of who sees what are made from this. */
    public Set<AccessColumn> readers(Thing thing) {
        return matrix.granting(thing, "R");
    }

    /** Who at least knows that the thing exists, wherever they stand to it; for all others it does not exist. */
    public Set<AccessColumn> knowers(Thing thing) {
        return matrix.granting(thing, "RE");
    }

    /** How the actor stands to what belongs to that party. */
    public Relation to(PartyId owner) {
        return actor.get().actsFor(owner) ? Relation.OWN : Relation.OTHER;
    }

    /** How the actor stands to what only a party's owners decide. */
    public Relation asOwner(PartyId owner) {
        var who = actor.get();
        return who.role() == MemberRole.OWNER && who.actsFor(owner) ? Relation.OWNER : Relation.OTHER;
    }

    /** {@link #asOwner(PartyId)}; a focal point's owners stand so to the ministries of their State too. */
    public Relation asOwner(Party owner) {
        var party = actor.get().party();
        return owner.kind() == PartyKind.MINISTRY
                        && party != null
                        && party.kind() == PartyKind.GOVERNMENT
                        && party.state() != null
                        && party.state().equals(owner.state())
                ? asOwner(party.id())
                : asOwner(owner.id());
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
