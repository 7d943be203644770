package org.uprportal.vault;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;

/**
 * Pseudonyms of civil-society organisations: a random one for each organisation and review, so that nobody can tell that two
 * reviews heard the same organisation. It tells an organisation its own pseudonyms, and nobody anybody else's.
 */
@Service
public class Pseudonyms {

    private final Vault vault;
    private final CurrentActor actor;
    private final Access access;

    Pseudonyms(Vault vault, CurrentActor actor, Access access) {
        this.vault = vault;
        this.actor = actor;
        this.access = access;
    }

    /** Whether the actor's organisation can take a pseudonym: a civil-society organisation, and there is a vault. */
    public boolean possible() {
        return vault.open() && actor.get().is(PartyKind.CSO);
    }

    /**
     * The pseudonym of the actor's organisation in a review, made now where it has none.
     *
     * <p>It is kept at once, in the vault's own transaction: where the act it is meant for fails, the next attempt finds it.
     *
     * @param review the id of the cycle of one State
     * @throws NotAllowed for anybody but an editor or owner of a civil-society organisation
     */
    public Pseudonym take(UUID review) {
        var who = actor.get();
        var party = who.party();
        NotAllowed.unless(party != null && possible() && who.editsFor(party.id()));
        return vault.findOrMake(party.id(), party.name(), review);
    }

    /** Under which pseudonyms the actor's organisation appears in these reviews. */
    public Set<PartyId> mine(Collection<UUID> reviews) {
        var party = actor.get().party();
        if (party == null || !possible() || !access.may(Act.READ, VaultThing.IDENTITY_VAULT, Relation.OWN)) {
            return Set.of();
        }
        var found = new HashSet<PartyId>();
        vault.find(party.id(), reviews).forEach(one -> found.add(one.id()));
        return found;
    }

    /**
     * What stands for the acting person on one thing under a pseudonym: the same person makes the same mark again, and without
     * the vault's key nobody can tell whose it is.
     *
     * @param thing the id of what is marked
     */
    public String mark(UUID thing) {
        return marks(thing).getFirst();
    }

    /** Every mark that may stand for the acting person there, the present one first: keys change, rows stay. */
    public List<String> marks(UUID thing) {
        var person = actor.get().person();
        NotAllowed.unless(person != null);
        return vault.marks(person.value(), thing);
    }

    /**
     * What a row bears in place of an organisation that says something without its name: another id on every thing. The
     * organisation's own people find it again; without the vault's key nobody can tell whose it is, nor that two are of one.
     *
     * @param author the actor's organisation, or one that lets it act
     * @param thing the id of what is spoken of
     * @throws NotAllowed for anybody else
     */
    public PartyId standIn(PartyId author, UUID thing) {
        NotAllowed.unless(actor.get().portal() || access.authors().contains(author));
        return new PartyId(vault.standIns(author.value(), thing).getFirst());
    }

    /** Every id that may stand for the organisation there, the present one first. @throws NotAllowed as for {@link #standIn} */
    public List<PartyId> standIns(PartyId author, UUID thing) {
        NotAllowed.unless(actor.get().portal() || access.authors().contains(author));
        return vault.standIns(author.value(), thing).stream().map(PartyId::new).toList();
    }
}
