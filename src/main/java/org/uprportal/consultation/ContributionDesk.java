package org.uprportal.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * Where organisations write what they say in consultations, send it, take it back, and show or hide their name.
 *
 * <p>A coalition's contribution is written, sent and taken back by its own people and by those of the members it lets act for it.
 */
@Service
@Transactional
public class ContributionDesk {

    private final ContributionRepository contributions;
    private final ConsultationRepository consultations;
    private final InvitationRepository invitations;
    private final Authors authors;
    private final Edits edits;
    private final AuditTrail audit;
    private final PortalClock clock;

    ContributionDesk(
            ContributionRepository contributions,
            ConsultationRepository consultations,
            InvitationRepository invitations,
            Authors authors,
            Edits edits,
            AuditTrail audit,
            PortalClock clock) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.invitations = invitations;
        this.authors = authors;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@link #draft(ConsultationId, PartyId, ContributionDraft)} for the actor's organisation. */
    public void draft(ConsultationId id, ContributionDraft draft) {
        draft(id, authors.own(), draft);
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
        var party = authors.writing(author);
        var consultation = authors.published(id);
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
        var consultation = authors.published(id);
        var party = authors.writing(author);
        return merge(consultation, forWriting(consultation, party, false), party, read, mine);
    }

    /**
     * Chooses whether the author's name stays hidden from everybody else.
     *
     * @throws ConsultationRefused where it has been sent, or nothing was begun before the end
     * @throws NotAllowed as for {@link #draft}
     */
    public void hideName(ConsultationId id, PartyId author, boolean hidden) {
        var party = authors.writing(author);
        var contribution = named(forWriting(authors.published(id), party, hidden), party, hidden);
        contributions.save(contribution);
        audit.record("contribution.drafted", contribution.id().value());
    }

    /** What the actor wrote and somebody else was quicker with, by field, until the actor decides. */
    @Transactional(readOnly = true)
    public Map<String, String> overtaken(ConsultationId id, PartyId author) {
        return find(id, authors.writing(author))
                .map(one -> edits.kept(one.id().value()))
                .orElse(Map.of());
    }

    /** The actor leaves a field to what stands there. */
    public void letGo(ConsultationId id, PartyId author, String field) {
        find(id, authors.writing(author)).ifPresent(one -> edits.letGo(one.id().value(), field));
    }

    /** {@link #send(ConsultationId, PartyId)} for the actor's organisation. */
    public void send(ConsultationId id) {
        send(id, authors.own());
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
        var party = authors.writing(author);
        var consultation = authors.locked(id);
        send(
                consultation,
                contributions.lock(id.value(), authors.ids(id, author)).orElse(null),
                party);
    }

    /**
     * {@link #save} and {@link #send} in one: nothing is sent where something was overtaken.
     *
     * @param unnamed what the page says about the name
     * @throws ConsultationRefused as both, and where a colleague has chosen otherwise about the name meanwhile
     */
    public SavedContribution send(
            ConsultationId id, PartyId author, ContributionTexts read, ContributionTexts mine, boolean unnamed) {
        var party = authors.writing(author);
        var consultation = authors.locked(id);
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
                contribution.id().value(), merge, List.of(Audience.party(author.id()), Audience.party(authors.own())));
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
        withdraw(id, authors.own());
    }

    /**
     * Takes the contribution back before the end; its text becomes a draft of its organisation's own again.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused after the end, or where it was not sent
     * @throws NotAllowed for anybody but editors of its own organisation, or of one that acts for it
     */
    public void withdraw(ConsultationId id, PartyId author) {
        var party = authors.writing(author);
        var consultation = authors.locked(id);
        var contribution =
                contributions.lock(id.value(), authors.ids(id, author)).orElseThrow(NotAllowed::here);
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
        reveal(id, authors.own());
    }

    /**
     * Lets everybody know whose contribution it is; this cannot be taken back.
     *
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws ConsultationRefused where it was not sent
     * @throws NotAllowed for anybody but editors of its own organisation, or of one that acts for it
     */
    public void reveal(ConsultationId id, PartyId author) {
        var party = authors.writing(author);
        var consultation = authors.locked(id);
        var contribution =
                contributions.lock(id.value(), authors.ids(id, author)).orElseThrow(NotAllowed::here);
        contribution.reveal(consultation, party.id(), party.name());
        contributions.save(contribution);
        if (consultation.status() == ConsultationStatus.OPEN) {
            useInvitation(contribution);
        }
        audit.record("contribution.revealed", contribution.id().value());
    }

    /** The contribution, for one writer at a time; begun where there is none. */
    private Contribution forWriting(Consultation consultation, Party party, boolean unnamed) {
        var id = consultation.id().value();
        var author = authors.ids(consultation.id(), party.id());
        return contributions.lock(id, author).orElseGet(() -> {
            consultations.lock(id);
            return contributions.lock(id, author).orElseGet(() -> {
                var begun = Contribution.begin(consultation, party.id(), clock.instant());
                return unnamed ? begun.withoutName(authors.standIn(consultation.id(), party)) : begun;
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
        var other = contribution.withoutName(authors.standIn(contribution.consultation(), author));
        if (contributions.existsById(contribution.id().value())) {
            edits.forget(contribution.id().value());
            contributions.delete(contribution);
            contributions.flush();
        }
        return contributions.save(other);
    }

    private Optional<Contribution> find(ConsultationId id, Party party) {
        return contributions.findByConsultationIdAndPartyIdIn(id.value(), authors.ids(id, party.id()));
    }
}
