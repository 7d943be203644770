package org.uprportal.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Marks;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.vault.Pseudonyms;

/**
 * What organisations say in consultations. A draft is its organisation's own; once sent the government reads it, and with
 * the outcome everybody. An unnamed author's name is told to nobody else.
 *
 * <p>A coalition's contribution is written, sent and taken back by its own people and by those of the members it lets act for it.
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
    private final InvitationRepository invitations;
    private final Guests guests;
    private final Edits edits;
    private final Marks marks;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Contributions(
            ContributionRepository contributions,
            ConsultationRepository consultations,
            InvitationRepository invitations,
            Guests guests,
            Edits edits,
            Marks marks,
            Pseudonyms pseudonyms,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.invitations = invitations;
        this.guests = guests;
        this.edits = edits;
        this.marks = marks;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@link #draft(ConsultationId, PartyId, ContributionDraft)} for the actor's organisation. */
    public void draft(ConsultationId id, ContributionDraft draft) {
        draft(id, own(), draft);
    }

    /**
     * Writes a contribution as a whole, for somebody who holds the whole of it. Pages, before which others may have been,
     * {@link #save} and {@link #hideName} instead.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused where a text is too long, it has been sent, or nothing was begun before the end
     * @throws NotAllowed for anybody but editors of a CSO, coalition or NHRI, in its name or that of a coalition that lets it act
     */
    public void draft(ConsultationId id, PartyId author, ContributionDraft draft) {
        var party = writing(author);
        var consultation = published(id);
        var contribution = named(forWriting(consultation, party, draft.unnamed()), party, draft.unnamed());
        contribution.write(consultation, new ContributionTexts(draft.texts(), draft.remarks()), clock.instant());
        contributions.save(contribution);
        audit.record("contribution.drafted", contribution.id().value());
    }

    /**
     * Keeps what somebody has typed so far, also after the end. What colleagues have written since it was read stays: fields
     * that both have changed are named in the answer with both texts, and the later one is kept for whoever wrote it.
     *
     * <p>Whether the name is shown is no part of it.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @param read the words as the page has read them
     * @param mine the words as they are on the page
     * @throws ConsultationRefused where a text is too long, it has been sent, or nothing was begun before the end
     * @throws NotAllowed as for {@link #draft}
     */
    public SavedContribution save(ConsultationId id, PartyId author, ContributionTexts read, ContributionTexts mine) {
        var consultation = published(id);
        var party = writing(author);
        return merge(consultation, forWriting(consultation, party, false), party, read, mine);
    }

    /**
     * Chooses whether the author's name stays hidden from everybody else.
     *
     * @throws ConsultationRefused where it has been sent, or nothing was begun before the end
     * @throws NotAllowed as for {@link #draft}
     */
    public void hideName(ConsultationId id, PartyId author, boolean hidden) {
        var party = writing(author);
        var contribution = named(forWriting(published(id), party, hidden), party, hidden);
        contributions.save(contribution);
        audit.record("contribution.drafted", contribution.id().value());
    }

    /** What the actor wrote and somebody else was quicker with, by field, until the actor decides. */
    @Transactional(readOnly = true)
    public Map<String, String> overtaken(ConsultationId id, PartyId author) {
        return find(id, writing(author))
                .map(one -> edits.kept(one.id().value()))
                .orElse(Map.of());
    }

    /** The actor leaves a field to what stands there. */
    public void letGo(ConsultationId id, PartyId author, String field) {
        find(id, writing(author)).ifPresent(one -> edits.letGo(one.id().value(), field));
    }

    /** {@link #send(ConsultationId, PartyId)} for the actor's organisation. */
    public void send(ConsultationId id) {
        send(id, own());
    }

    /**
     * Sends the contribution of an organisation to the government; one that has been sent stays so. Without a name it
     * reaches the government with the end of the consultation, and nobody is told.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused before the opening and after the end, where nothing is written, and where a name the
     *     government has seen was to be hidden; the text is kept
     * @throws NotAllowed for anybody but editors of a CSO, coalition or NHRI, in its name or that of a coalition that lets it act
     */
    public void send(ConsultationId id, PartyId author) {
        var party = writing(author);
        var consultation = lock(id);
        send(consultation, contributions.lock(id.value(), ids(id, author)).orElse(null), party);
    }

    /**
     * {@link #save} and {@link #send} in one: nothing is sent where something was overtaken.
     *
     * @param unnamed what the page says about the name
     * @throws ConsultationRefused as both, and where a colleague has chosen otherwise about the name meanwhile
     */
    public SavedContribution send(
            ConsultationId id, PartyId author, ContributionTexts read, ContributionTexts mine, boolean unnamed) {
        var party = writing(author);
        var consultation = lock(id);
        var contribution = forWriting(consultation, party, unnamed);
        if (contribution.sent()) {
            return new SavedContribution(contribution.texts(), contribution.unnamed(), List.of());
        }
        if (contribution.unnamed() != unnamed) {
            throw ConsultationRefused.nameChosenMeanwhile(contribution.unnamed());
        }
        var saved = merge(consultation, contribution, party, read, mine);
        if (saved.whole()) {
            send(consultation, contribution, party);
        }
        return saved;
    }

    private void send(Consultation consultation, @Nullable Contribution contribution, Party party) {
        if (contribution == null) {
            consultation.requireOpen(clock.instant());
            throw ConsultationRefused.nothingWritten();
        }
        if (contribution.sent()) {
            return;
        }
        contribution.send(consultation, party.name(), clock.instant());
        contributions.save(contribution);
        useInvitation(contribution);
        audit.record("contribution.sent", contribution.id().value());
    }

    private SavedContribution merge(
            Consultation consultation,
            Contribution contribution,
            Party author,
            ContributionTexts read,
            ContributionTexts mine) {
        var merge = new Merge();
        var before = contribution.texts();
        contribution.write(consultation, merge.of(read, mine, before), clock.instant());
        contributions.save(contribution);
        var overtaken = edits.note(
                contribution.id().value(), merge, List.of(Audience.party(author.id()), Audience.party(own())));
        audit.record("contribution.drafted", contribution.id().value());
        return new SavedContribution(contribution.texts(), contribution.unnamed(), overtaken);
    }

    /** An invitation is used up before everybody; one whose contribution has no name waits on. */
    private void useInvitation(Contribution contribution) {
        if (!contribution.unnamed()) {
            invitations
                    .findByConsultationIdAndPartyId(
                            contribution.consultation().value(),
                            contribution.party().value())
                    .ifPresent(invitation -> {
                        invitation.use();
                        invitations.save(invitation);
                    });
        }
    }

    /** {@link #withdraw(ConsultationId, PartyId)} for the actor's organisation. */
    public void withdraw(ConsultationId id) {
        withdraw(id, own());
    }

    /**
     * Takes the contribution back before the end; its text becomes a draft of its organisation's own again.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused after the end, or where it was not sent
     * @throws NotAllowed for anybody but editors of its own organisation, or of one that acts for it
     */
    public void withdraw(ConsultationId id, PartyId author) {
        var party = writing(author);
        var consultation = lock(id);
        var contribution = contributions.lock(id.value(), ids(id, author)).orElseThrow(NotAllowed::here);
        contribution.withdraw(consultation, party.name(), clock.instant());
        contributions.save(contribution);
        invitations
                .findByConsultationIdAndPartyId(id.value(), party.id().value())
                .ifPresent(invitation -> {
                    invitation.reopen();
                    invitations.save(invitation);
                });
        audit.record("contribution.withdrawn", contribution.id().value());
    }

    /** {@link #reveal(ConsultationId, PartyId)} for the actor's organisation. */
    public void reveal(ConsultationId id) {
        reveal(id, own());
    }

    /**
     * Lets everybody know whose contribution it is; this cannot be taken back.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused where it was not sent
     * @throws NotAllowed for anybody but editors of its own organisation, or of one that acts for it
     */
    public void reveal(ConsultationId id, PartyId author) {
        var party = writing(author);
        var consultation = lock(id);
        var contribution = contributions.lock(id.value(), ids(id, author)).orElseThrow(NotAllowed::here);
        contribution.reveal(consultation, party.id(), party.name());
        contributions.save(contribution);
        if (consultation.status() == ConsultationStatus.OPEN) {
            useInvitation(contribution);
        }
        audit.record("contribution.revealed", contribution.id().value());
    }

    /** {@link #decline(ConsultationId, PartyId)} for the actor's organisation. */
    public void decline(ConsultationId id) {
        decline(id, own());
    }

    /**
     * An organisation will not contribute; only it knows that it said so.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused where it has contributed
     * @throws NotAllowed for anybody but editors of an invited organisation, or of one that acts for it
     */
    public void decline(ConsultationId id, PartyId author) {
        var party = writing(author);
        var consultation = published(id);
        consultation.requireOpen(clock.instant());
        var invitation = invitations
                .findByConsultationIdAndPartyId(id.value(), party.id().value())
                .orElseThrow(NotAllowed::here);
        invitation.decline();
        invitations.save(invitation);
        audit.record("invitation.declined", invitation.id().value());
    }

    /**
     * Answers a contribution, or changes its answer; its author hears of it where it has a name. Former answers stay on
     * record.
     *
     * @param reason why; never empty
     * @param place where in the report it is taken up; may be empty
     * @throws ConsultationRefused before the end, without a reason, or where a text is too long
     * @throws NotAllowed for anybody but the focal point
     */
    public void answer(ContributionId id, Outcome outcome, String reason, String place) {
        answer(id, outcome, reason, place, null);
    }

    /**
     * {@link #answer(ContributionId, Outcome, String, String)} by somebody who has read so many answers; the very same
     * answer once more changes nothing.
     *
     * @throws ConsultationRefused as there, and where somebody else has answered meanwhile
     */
    public ContributionDetails answer(ContributionId id, Outcome outcome, String reason, String place, int read) {
        return answer(id, outcome, reason, place, (Integer) read);
    }

    private ContributionDetails answer(
            ContributionId id, Outcome outcome, String reason, String place, @Nullable Integer read) {
        var consultation = lock(contributions
                .consultationOf(id.value())
                .map(ConsultationId::new)
                .orElseThrow(NotAllowed::here));
        var contribution = contributions.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, ConsultationThing.CONTRIBUTION_ANSWER, access.in(consultation.state()));
        NotAllowed.unless(contribution.sent());
        if (read != null && read != contribution.answers()) {
            if (!contribution.isAnswered(outcome, reason, place)) {
                throw ConsultationRefused.answeredMeanwhile(edits.name(
                        id.value(), contribution.answeredBy(), Set.of(Audience.governmentOf(consultation.state()))));
            }
            return forReader(List.of(contribution)).getFirst();
        }
        contribution.answer(consultation, outcome, reason, place, marks.mine(id.value()), clock.instant());
        contributions.saveAndFlush(contribution);
        if (contributions.countUnanswered(consultation.id().value()) == 0) {
            consultation.allAnswered();
            consultations.save(consultation);
        }
        audit.record("contribution.answered", id.value());
        return forReader(List.of(contribution)).getFirst();
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
                    return forReader(found);
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
                            return forReader(List.of(found)).getFirst();
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

    /** The invitation of the actor's organisation. */
    @Transactional(readOnly = true)
    public Optional<InvitationSummary> myInvitation(ConsultationId id) {
        var party = actor.get().party();
        return party == null ? Optional.empty() : myInvitation(id, party.id());
    }

    /** The invitation of the actor's organisation, or of a coalition that lets it act; empty for others. */
    @Transactional(readOnly = true)
    public Optional<InvitationSummary> myInvitation(ConsultationId id, PartyId author) {
        return access.may(Act.READ, ConsultationThing.INVITATION, access.toWorkOf(author))
                ? consultations
                        .findById(id.value())
                        .flatMap(consultation -> invitations
                                .findByConsultationIdAndPartyId(id.value(), author.value())
                                .map(invitation -> invitation.summary(consultation)))
                : Optional.empty();
    }

    /**
     * One invitation.
     *
     * @throws NotAllowed for anybody but the invited organisation, those who act for it and the portal's processes
     */
    @Transactional(readOnly = true)
    public InvitationSummary invitation(InvitationId id) {
        var invitation = invitations.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(
                Act.READ,
                ConsultationThing.INVITATION,
                access.namedAs(invitation.party()),
                access.toWorkOf(invitation.party()));
        return invitation.summary(published(invitation.consultation()));
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

    private List<ContributionDetails> forReader(List<Contribution> found) {
        var owners = new HashMap<Contribution, PartyId>();
        found.forEach(one -> owners.put(one, owner(one)));
        var authors = guests.named(owners.values()).stream()
                .collect(Collectors.toMap(Stakeholder::id, Function.identity()));
        return found.stream()
                .map(one -> {
                    var owner = owners.get(one);
                    var author = authors.getOrDefault(owner, new Stakeholder(owner, "", PartyKind.CSO));
                    return access.toWorkOf(owner) == Relation.OWN ? one.own(author) : one.forOthers(author);
                })
                .toList();
    }

    /** Whose it is, where that is the reader's own organisation or one that lets it act, or it has a name. */
    private PartyId owner(Contribution one) {
        return access.authors().stream()
                .filter(ours -> ids(one.consultation(), ours).contains(one.party().value()))
                .findFirst()
                .orElse(one.party());
    }

    /** The contribution, for one writer at a time; begun where there is none. */
    private Contribution forWriting(Consultation consultation, Party party, boolean unnamed) {
        var id = consultation.id().value();
        var author = ids(consultation.id(), party.id());
        return contributions.lock(id, author).orElseGet(() -> {
            consultations.lock(id);
            return contributions.lock(id, author).orElseGet(() -> {
                var begun = Contribution.begin(consultation, party.id(), clock.instant());
                return unnamed ? begun.withoutName(standIn(consultation.id(), party)) : begun;
            });
        });
    }

    /** The same with or without its author's name; what loses it becomes another row, and the one with the name is gone. */
    private Contribution named(Contribution contribution, Party author, boolean hidden) {
        if (!hidden) {
            contribution.showName(author.id());
            return contribution;
        }
        if (contribution.unnamed()) {
            return contribution;
        }
        var other = contribution.withoutName(standIn(contribution.consultation(), author));
        if (contributions.existsById(contribution.id().value())) {
            edits.forget(contribution.id().value());
            contributions.delete(contribution);
            contributions.flush();
        }
        return contributions.save(other);
    }

    private PartyId standIn(ConsultationId consultation, Party author) {
        return pseudonyms.standIn(author.id(), consultation.value());
    }

    /** Under which ids the author's contribution may stand: with its name, and without. */
    private List<UUID> ids(ConsultationId consultation, PartyId author) {
        return Stream.concat(Stream.of(author), pseudonyms.standIns(author, consultation.value()).stream())
                .map(PartyId::value)
                .toList();
    }

    private Consultation lock(ConsultationId id) {
        return consultations
                .lock(id.value())
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
    }

    private Optional<Contribution> find(ConsultationId id, Party party) {
        return contributions.findByConsultationIdAndPartyIdIn(id.value(), ids(id, party.id()));
    }

    private Consultation published(ConsultationId id) {
        return consultations
                .findById(id.value())
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
    }

    private PartyId own() {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return party.id();
    }

    private Party writing(PartyId author) {
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.CREATE, ConsultationThing.CONTRIBUTION_DRAFT, access.toWorkOf(author));
        return people.party(author).orElseThrow(NotAllowed::here);
    }
}
