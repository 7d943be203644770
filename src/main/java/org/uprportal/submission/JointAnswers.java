package org.uprportal.submission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.LookAlikes;
import org.uprportal.platform.SafeText;

/**
 * The answers of organisations that are asked to submit jointly. An organisation of the portal answers by one of its owners;
 * one that was invited by mail by whoever holds the link, and it cannot take the name of one of the directory, which is asked
 * there. Every answer can be changed until the submission is filed; the deadline locks everything.
 */
@Service
@Transactional
public class JointAnswers {

    private static final Set<CoSubmissionStatus> ALIVE = EnumSet.copyOf(EnumSet.allOf(CoSubmissionStatus.class).stream()
            .filter(CoSubmissionStatus::alive)
            .toList());

    /** More than one organisation is ever asked at a time; the rest appears as these are answered. */
    private static final int MOST_SHOWN = 50;

    private final JointDrafts drafts;
    private final CoSubmissionRepository requests;
    private final Organisations organisations;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;

    JointAnswers(
            JointDrafts drafts,
            CoSubmissionRepository requests,
            Organisations organisations,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit) {
        this.drafts = drafts;
        this.requests = requests;
        this.organisations = organisations;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
    }

    /** What the actor's organisation is asked, and what it has answered and can still change. */
    @Transactional(readOnly = true)
    public List<JointOffer> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : Stream.concat(
                                requests
                                        .findByPartyIdAndStatusInOrderByAskedOnDescIdAsc(
                                                party.id().value(), ALIVE, Limit.of(MOST_SHOWN))
                                        .stream(),
                                requests
                                        .findByNamesakeIdAndStatusOrderByAskedOnDescIdAsc(
                                                party.id().value(), CoSubmissionStatus.CONSENTED, Limit.of(MOST_SHOWN))
                                        .stream())
                        .flatMap(one -> drafts.offer(one, owner(party.id())).stream())
                        .toList();
    }

    /**
     * An owner of the asked organisation consents: from now on it stands on the submission, with what the directory shows
     * everybody.
     *
     * @throws SubmissionRefused after filing or the deadline, and where another of that name stands there
     * @throws NotAllowed for anybody but its owners
     */
    public void consent(CoSubmissionId id) {
        var request = toMe(id);
        var submission = drafts.open(request);
        var asked = request.party();
        NotAllowed.unless(asked != null);
        var party = people.party(asked).orElseThrow(NotAllowed::here);
        var shown = actor.callAs(Actor.VISITOR, () -> organisations.find(party.id()));
        request.consent(
                new CoSubmitter(
                        party.name(),
                        SafeText.shortened(
                                shown.map(one -> one.profile().contact()).orElse(""), Manuscript.LONGEST_TITLE),
                        SafeText.shortened(
                                shown.map(one -> one.profile().about()).orElse(""), Manuscript.LONGEST_PROPOSAL)),
                submission.author(),
                actor.get().person());
        drafts.onlyOnce(request, submission);
        requests.save(request);
        audit.record("submission.coSubmitterConsented", id.value());
    }

    /**
     * An owner of the asked organisation refuses, or takes the consent back.
     *
     * @throws SubmissionRefused after filing or the deadline
     * @throws NotAllowed for anybody but its owners
     */
    public void decline(CoSubmissionId id) {
        var request = toMe(id);
        request.decline(drafts.open(request).author(), actor.get().person());
        requests.save(request);
        audit.record("submission.coSubmitterDeclined", id.value());
    }

    /** What somebody is asked by mail; empty where the link is unknown, used up or over. Reading it changes nothing. */
    @Transactional(readOnly = true)
    public Optional<JointOffer> offer(String token) {
        return requests.findByTokenHash(JointToken.hash(token))
                .flatMap(one -> drafts.offer(one, true))
                .map(JointOffer::byLink);
    }

    /**
     * Whoever holds the link consents for the organisation, and names it.
     *
     * @throws SubmissionRefused without name, with that of an organisation of the directory, where another of that name
     *     stands there, after filing or the deadline
     * @throws NotAllowed where the link is worth nothing
     */
    public void consent(String token, CoSubmitter as) {
        if (as.name().isBlank()) {
            throw SubmissionRefused.jointName();
        }
        var request = byLink(token);
        var submission = drafts.open(request);
        refuseNameOfAnother(as.name());
        request.consent(as, submission.author(), null);
        drafts.onlyOnce(request, submission);
        namesake(request.name()).ifPresent(one -> request.namedLike(one, drafts.submitter(submission)));
        requests.save(request);
        audit.record("submission.coSubmitterConsented", request.id().value());
    }

    /**
     * An owner of the organisation whose name somebody invited by mail has given says that it was not them: it is not named.
     *
     * @throws SubmissionRefused after filing or the deadline
     * @throws NotAllowed for anybody but the owners of that organisation
     */
    public void object(CoSubmissionId id) {
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(request.namesake() != null && owner(request.namesake()));
        request.object(drafts.open(request).author(), actor.get().person());
        requests.save(request);
        audit.record("submission.coSubmitterObjected", id.value());
    }

    /** Hidden or not, the organisation that bears the name is told by the portal itself; whoever gave the name learns nothing. */
    private Optional<PartyId> namesake(String name) {
        var look = LookAlikes.Look.of(name);
        return Arrays.stream(PartyKind.values())
                .filter(PartyKind::stakeholder)
                .flatMap(kind -> people.parties(kind).stream())
                .filter(one -> one.name().equalsIgnoreCase(name) || look.like(LookAlikes.Look.of(one.name())))
                .map(Party::id)
                .findFirst();
    }

    /** What hides from the directory is not compared with, so that nobody finds it by trying names. */
    private void refuseNameOfAnother(String typed) {
        var look = LookAlikes.Look.of(typed);
        var taken = actor.callAs(
                Actor.VISITOR,
                () -> organisations.directory(DirectoryFilter.ALL, 0, Integer.MAX_VALUE).rows().stream()
                        .anyMatch(one -> one.name().equalsIgnoreCase(SafeText.name(typed))
                                || look.like(LookAlikes.Look.of(one.name()))));
        if (taken) {
            throw SubmissionRefused.jointNameListed();
        }
    }

    /**
     * Whoever holds the link refuses, or takes the consent back.
     *
     * @throws SubmissionRefused after filing or the deadline
     * @throws NotAllowed where the link is worth nothing
     */
    public void decline(String token) {
        var request = byLink(token);
        request.decline(drafts.open(request).author(), null);
        requests.save(request);
        audit.record("submission.coSubmitterDeclined", request.id().value());
    }

    private CoSubmission toMe(CoSubmissionId id) {
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(request.party() != null && owner(request.party()));
        return request;
    }

    private boolean owner(PartyId party) {
        return access.asOwner(party) == Relation.OWNER && actor.get().role() == MemberRole.OWNER;
    }

    private CoSubmission byLink(String token) {
        return requests.findByTokenHash(JointToken.hash(token)).orElseThrow(NotAllowed::here);
    }
}
