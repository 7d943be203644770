package org.uprportal.consultation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;

/**
 * What organisations say in consultations, as it is read. A draft is its organisation's own; once sent the government reads it,
 * and with the outcome everybody. An unnamed author's name is told to nobody else. They are written at the {@link ContributionDesk}.
 */
@Service
@Transactional
public class Contributions {

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = Contribution.LONGEST_TEXT;

    /** The longest reason of an answer, in characters. */
    public static final int LONGEST_REASON = Contribution.LONGEST_REASON;

    /** The longest mention of the place in the report, in characters. */
    public static final int LONGEST_PLACE = Contribution.LONGEST_PLACE;

    private final ContributionRepository contributions;
    private final ConsultationRepository consultations;
    private final Authors voices;
    private final People people;
    private final CurrentActor actor;
    private final Access access;

    Contributions(
            ContributionRepository contributions,
            ConsultationRepository consultations,
            Authors voices,
            People people,
            CurrentActor actor,
            Access access) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.voices = voices;
        this.people = people;
        this.actor = actor;
        this.access = access;
    }

    /** The contribution of the actor's organisation, in any status. */
    @Transactional(readOnly = true)
    public Optional<ContributionDetails> mine(ConsultationId id) {
        var party = actor.get().party();
        return party == null ? Optional.empty() : mine(id, party.id());
    }

    /** The contribution, in any status, of the actor's organisation or of a coalition that lets it act; empty for others. */
    @Transactional(readOnly = true)
    public Optional<ContributionDetails> mine(ConsultationId id, PartyId author) {
        return Optional.of(author)
                .filter(one -> access.may(Act.READ, ConsultationThing.CONTRIBUTION_DRAFT, access.toWorkOf(one)))
                .flatMap(people::party)
                .flatMap(party ->
                        find(id, party).map(one -> one.own(new Stakeholder(party.id(), party.name(), party.kind()))));
    }

    /** In whose names the actor may contribute: their own organisation's first; nobody's where they may not at all. */
    @Transactional(readOnly = true)
    public List<Stakeholder> authors() {
        return mayContribute()
                ? access.authors().stream()
                        .flatMap(one -> people.party(one).stream())
                        .map(party -> new Stakeholder(party.id(), party.name(), party.kind()))
                        .toList()
                : List.of();
    }

    /** All contributions the reader may see; {@link #page} for pages. */
    public List<ContributionDetails> of(ConsultationId id) {
        return page(id, false, 0, Integer.MAX_VALUE);
    }

    /**
     * So many contributions the reader may see: the government's from sending on, and from the end on where they have no
     * name; everybody's with the outcome. Reading a page leaves one line.
     *
     * @param unanswered only those without an answer
     */
    public List<ContributionDetails> page(ConsultationId id, boolean unanswered, int page, int size) {
        return consultations
                .findById(id.value())
                .filter(this::reads)
                .map(one -> {
                    var wanted = PageRequest.of(page, size);
                    var found = unanswered
                            ? contributions.seenUnanswered(id.value(), unnamedToo(one), wanted)
                            : contributions.seen(id.value(), unnamedToo(one), wanted);
                    if (!found.isEmpty()) {
                        shown(one);
                    }
                    return voices.forReader(found);
                })
                .orElse(List.of());
    }

    /** One contribution the reader may see. */
    public Optional<ContributionDetails> find(ContributionId id) {
        return contributions
                .findById(id.value())
                .filter(Contribution::sent)
                .flatMap(found -> consultations
                        .findById(found.consultation().value())
                        .filter(this::reads)
                        .filter(one -> unnamedToo(one) || !found.unnamed())
                        .map(one -> {
                            shown(one);
                            return voices.forReader(List.of(found)).getFirst();
                        }));
    }

    private boolean reads(Consultation one) {
        return one.status() == ConsultationStatus.CONCLUDED
                || access.may(Act.READ, ConsultationThing.CONTRIBUTION, access.in(one.state()));
    }

    /** What comes without a name is not there before the end: its moment would tell whose it is. */
    static boolean unnamedToo(Consultation one) {
        return one.status() == ConsultationStatus.CLOSED || one.status() == ConsultationStatus.CONCLUDED;
    }

    /** Whether the actor's organisation can contribute at all. */
    @Transactional(readOnly = true)
    public boolean mayContribute() {
        return actor.get().signedIn() && access.may(Act.CREATE, ConsultationThing.CONTRIBUTION_DRAFT, Relation.OWN);
    }

    /** With the outcome everybody reads them. */
    private void shown(Consultation consultation) {
        if (consultation.status() != ConsultationStatus.CONCLUDED) {
            access.shown(ConsultationThing.CONTRIBUTION, consultation.id().value(), access.in(consultation.state()));
        }
    }

    private Optional<Contribution> find(ConsultationId id, Party party) {
        return contributions.findByConsultationIdAndPartyIdIn(id.value(), voices.ids(id, party.id()));
    }
}
