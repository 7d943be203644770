package org.uprportal.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/**
 * Tells whether whoever acts now may do something with a thing, by the modules' {@code access/matrix.csv} and nothing else.
 * The module that keeps the thing says how the actor stands to it. A viewer of a party reads what the party reads and changes nothing.
 */
@Component
public class Access {

    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Mandates mandates;
    private final AccessMatrix matrix = AccessMatrix.read();
    private final RecordedReads recorded = RecordedReads.read();

    Access(CurrentActor actor, AuditTrail audit, Mandates mandates) {
        this.actor = actor;
        this.audit = audit;
        this.mandates = mandates;
    }

    /**
     * Whether the actor may.
     *
     * @param standing every way in which the actor stands to the thing; one that grants it is enough, none is {@link
     *     Relation#OTHER}
     */
    public boolean may(Act act, Thing thing, Relation... standing) {
        return may(actor.get(), act, thing, standing);
    }

    private boolean may(Actor who, Act act, Thing thing, Relation... standing) {
        return who.portal()
                || ((act == Act.READ || who.role() != MemberRole.VIEWER)
                        && holds(who.party(), act.letter(), thing, standing));
    }

    /** {@link #may} or the refusal. @throws NotAllowed where the matrix does not grant it */
    public void require(Act act, Thing thing, Relation... standing) {
        NotAllowed.unless(may(act, thing, standing));
    }

    /**
     * Whether the actor may read what is about to be shown; if so, and where its {@code access/recorded.csv} says that such
     * reading is recorded, a line in the audit trail in this transaction: no line, nothing shown. The portal's own work
     * leaves no line, because nobody reads.
     *
     * @param subject the id of the thing shown
     * @param standing as for {@link #may}
     */
    public boolean reads(Thing thing, UUID subject, Relation... standing) {
        var who = actor.get();
        var granted = may(who, Act.READ, thing, standing);
        if (granted) {
            shown(who, thing, subject, standing);
        }
        return granted;
    }

    /** Records, like {@link #reads}, what is shown by a rule that the module has checked already. */
    public void shown(Thing thing, UUID subject, Relation... standing) {
        shown(actor.get(), thing, subject, standing);
    }

    private void shown(Actor who, Thing thing, UUID subject, Relation... standing) {
        var all = standing(standing);
        if (!who.portal() && recorded.holds(thing, AccessColumn.of(who.party(), all), all)) {
            audit.read(who, thing.word(), subject);
        }
    }

    /** {@link #shown} for a whole list that has no id of its own. */
    public void shown(Thing thing) {
        shown(thing, UUID.nameUUIDFromBytes(thing.word().getBytes(StandardCharsets.UTF_8)));
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

    /**
     * How the actor stands to that party and what it shows of itself; nobody acts for it here but its own people. What it
     * writes: {@link #toWorkOf}.
     */
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
        var standing = standing(given);
        return matrix.cell(thing, AccessColumn.of(party, standing)).allows(letter, standing);
    }

    private static Set<Relation> standing(Relation... given) {
        Set<Relation> standing = EnumSet.of(Relation.OTHER);
        standing.addAll(Arrays.asList(given));
        return standing;
    }
}
