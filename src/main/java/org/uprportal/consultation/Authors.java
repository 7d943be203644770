package org.uprportal.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.vault.Pseudonyms;

/**
 * In whose name the actor writes in a consultation, which ones have been published, and how much of an author whoever reads a
 * contribution is told.
 */
@Component
class Authors {

    private final ConsultationRepository consultations;
    private final Guests guests;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final CurrentActor actor;
    private final Access access;

    Authors(
            ConsultationRepository consultations,
            Guests guests,
            Pseudonyms pseudonyms,
            People people,
            CurrentActor actor,
            Access access) {
        this.consultations = consultations;
        this.guests = guests;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.actor = actor;
        this.access = access;
    }

    /** Whom the actor acts for. @throws NotAllowed where that is nobody */
    PartyId own() {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return party.id();
    }

    /** An author in whose name the actor may write. @throws NotAllowed for all others */
    Party writing(PartyId author) {
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.CREATE, ConsultationThing.CONTRIBUTION_DRAFT, access.toWorkOf(author));
        return people.party(author).orElseThrow(NotAllowed::here);
    }

    /** One that is no draft any more. */
    Consultation published(ConsultationId id) {
        return consultations
                .findById(id.value())
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
    }

    /** {@link #published}, held until the transaction ends. */
    Consultation locked(ConsultationId id) {
        return consultations
                .lock(id.value())
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
    }

    List<ContributionDetails> forReader(List<Contribution> found) {
        var owners = new HashMap<Contribution, PartyId>();
        found.forEach(one -> owners.put(one, owner(one)));
        var authors =
                guests.named(owners.values()).stream().collect(Collectors.toMap(Stakeholder::id, Function.identity()));
        return found.stream()
                .map(one -> {
                    var owner = Objects.requireNonNull(owners.get(one));
                    var author = authors.getOrDefault(owner, new Stakeholder(owner, "", PartyKind.CSO));
                    return access.toWorkOf(owner) == Relation.OWN ? one.own(author) : one.forOthers(author);
                })
                .toList();
    }

    /** Whose it is, where that is the reader's own organisation or one that lets it act, or it has a name. */
    private PartyId owner(Contribution one) {
        return access.authors().stream()
                .filter(ours ->
                        ids(one.consultation(), ours).contains(one.party().value()))
                .findFirst()
                .orElse(one.party());
    }

    /** What stands in place of the author where nothing may say who it is. */
    PartyId standIn(ConsultationId consultation, Party author) {
        return pseudonyms.standIn(author.id(), consultation.value());
    }

    /** Under which ids the author's contribution may stand: with its name, and without. */
    List<UUID> ids(ConsultationId consultation, PartyId author) {
        return Stream.concat(Stream.of(author), pseudonyms.standIns(author, consultation.value()).stream())
                .map(PartyId::value)
                .toList();
    }
}
