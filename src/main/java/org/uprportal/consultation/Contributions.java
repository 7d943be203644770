package org.uprportal.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;

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
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.invitations = invitations;
        this.guests = guests;
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
     * Keeps what an organisation has written so far, also after the end.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused where a text is too long, it has been sent, or nothing was begun before the end
     * @throws NotAllowed for anybody but editors of a CSO, coalition or NHRI, in its name or that of a coalition that lets it act
     */
    public void draft(ConsultationId id, PartyId author, ContributionDraft draft) {
        var party = writing(author);
        var consultation = published(id);
        var contribution =
                find(id, party).orElseGet(() -> Contribution.begin(consultation, party.id(), clock.instant()));
        contribution.draft(consultation, draft, clock.instant());
        contributions.save(contribution);
        audit.record("contribution.drafted", contribution.id().value());
    }

    /** {@link #send(ConsultationId, PartyId)} for the actor's organisation. */
    public void send(ConsultationId id) {
        send(id, own());
    }

    /**
     * Sends the contribution of an organisation to the government.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     *
     * @throws ConsultationRefused before the opening and after the end, where nothing is written, and where a name the
     *     government has seen was to be hidden; the text is kept
     * @throws NotAllowed for anybody but editors of a CSO, coalition or NHRI, in its name or that of a coalition that lets it act
     */
    public void send(ConsultationId id, PartyId author) {
        var party = writing(author);
        var consultation = published(id);
        consultation.requireOpen(clock.instant());
        var contribution = find(id, party).orElseThrow(ConsultationRefused::nothingWritten);
        contribution.send(consultation, party.name(), clock.instant());
        contributions.save(contribution);
        invitations
                .findByConsultationIdAndPartyId(id.value(), party.id().value())
                .ifPresent(invitation -> {
                    invitation.use();
                    invitations.save(invitation);
                });
        audit.record("contribution.sent", contribution.id().value());
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
        var consultation = published(id);
        var contribution = find(id, party).orElseThrow(NotAllowed::here);
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
        var contribution = find(id, writing(author)).orElseThrow(NotAllowed::here);
        contribution.reveal();
        contributions.save(contribution);
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
     * Answers a contribution, or changes its answer; its author hears of it. Former answers stay on record.
     *
     * @param reason why; never empty
     * @param place where in the report it is taken up; may be empty
     * @throws ConsultationRefused before the end, without a reason, or where a text is too long
     * @throws NotAllowed for anybody but the focal point
     */
    public void answer(ContributionId id, Outcome outcome, String reason, String place) {
        var contribution = contributions.findById(id.value()).orElseThrow(NotAllowed::here);
        var consultation = published(contribution.consultation());
        access.require(Act.WRITE, Thing.CONTRIBUTION_ANSWER, access.in(consultation.state()));
        NotAllowed.unless(contribution.sent());
        var first = !contribution.answered();
        contribution.answer(consultation, outcome, reason, place, clock.instant());
        contributions.save(contribution);
        if (first && sentTo(consultation).stream().allMatch(Contribution::answered)) {
            consultation.allAnswered();
            consultations.save(consultation);
        }
        audit.record("contribution.answered", id.value());
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
                .filter(one -> access.may(Act.READ, Thing.CONTRIBUTION_DRAFT, access.toWorkOf(one)))
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

    /** The contributions the reader may see: the government's from sending on, everybody's with the outcome. */
    public List<ContributionDetails> of(ConsultationId id) {
        return consultations
                .findById(id.value())
                .filter(one -> one.status() == ConsultationStatus.CONCLUDED
                        || access.may(Act.READ, Thing.CONTRIBUTION, access.in(one.state())))
                .map(one -> sentTo(one).stream()
                        .peek(contribution -> shown(one, contribution))
                        .map(this::forReader)
                        .sorted(Comparator.comparing(
                                contribution -> contribution.id().value().toString()))
                        .toList())
                .orElse(List.of());
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
        return access.may(Act.READ, Thing.INVITATION, access.toWorkOf(author))
                ? consultations
                        .findById(id.value())
                        .flatMap(consultation -> invitations
                                .findByConsultationIdAndPartyId(id.value(), author.value())
                                .map(invitation -> invitation.summary(consultation)))
                : Optional.empty();
    }

    /** The invitations of an organisation that still wait. For the process only. */
    @Transactional(readOnly = true)
    public List<InvitationId> waitingFor(PartyId party) {
        NotAllowed.unless(actor.get().portal());
        return invitations.findByPartyId(party.value()).stream()
                .filter(Invitation::waiting)
                .map(Invitation::id)
                .toList();
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
                Act.READ, Thing.INVITATION, access.namedAs(invitation.party()), access.toWorkOf(invitation.party()));
        return invitation.summary(published(invitation.consultation()));
    }

    /** Invitations that still wait for their organisation. For the process only. */
    @Transactional(readOnly = true)
    public List<InvitationSummary> waitingInvitations(ConsultationId id) {
        NotAllowed.unless(actor.get().portal());
        var consultation = published(id);
        return invitations.findByConsultationIdOrderById(id.value()).stream()
                .filter(Invitation::waiting)
                .map(invitation -> invitation.summary(consultation))
                .toList();
    }

    /** Everybody who has begun a contribution or sent one; for telling them, never for showing. For the portal only. */
    @Transactional(readOnly = true)
    public Set<PartyId> writers(ConsultationId id, boolean onlySent) {
        NotAllowed.unless(actor.get().portal());
        return contributions.findByConsultationIdOrderById(id.value()).stream()
                .filter(one -> one.sent() || !onlySent)
                .map(Contribution::party)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Whether the actor's organisation can contribute at all. */
    @Transactional(readOnly = true)
    public boolean mayContribute() {
        return actor.get().signedIn() && access.may(Act.CREATE, Thing.CONTRIBUTION_DRAFT, Relation.OWN);
    }

    /** With the outcome everybody reads it. */
    private void shown(Consultation consultation, Contribution one) {
        if (consultation.status() != ConsultationStatus.CONCLUDED) {
            access.shown(
                    Thing.CONTRIBUTION,
                    one.id().value(),
                    access.toWorkOf(one.party()),
                    access.in(consultation.state()));
        }
    }

    private ContributionDetails forReader(Contribution one) {
        var author = guests.named(Set.of(one.party())).stream()
                .findFirst()
                .orElseGet(() -> new Stakeholder(one.party(), "", PartyKind.CSO));
        return access.toWorkOf(one.party()) == Relation.OWN ? one.own(author) : one.forOthers(author);
    }

    private List<Contribution> sentTo(Consultation consultation) {
        return contributions.findByConsultationIdOrderById(consultation.id().value()).stream()
                .filter(Contribution::sent)
                .toList();
    }

    private Optional<Contribution> find(ConsultationId id, Party party) {
        return contributions.findByConsultationIdAndPartyId(
                id.value(), party.id().value());
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
        access.require(Act.CREATE, Thing.CONTRIBUTION_DRAFT, access.toWorkOf(author));
        return people.party(author).orElseThrow(NotAllowed::here);
    }
}
