package org.uprportal.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.LookAlikes;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;

/**
 * Who submits jointly. Organisations are chosen from the directory or among the members of the submitting coalition, or
 * invited by mail; an organisation that is not in the directory cannot be found here, nor named: whoever is invited by mail
 * names itself. Each is named only with the consent of its own owner, which can be refused, or taken back, until the
 * submission is filed; the deadline locks everything.
 */
@Service
@Transactional
public class CoSubmitters {

    private static final Set<CoSubmissionStatus> ALIVE = EnumSet.of(
            CoSubmissionStatus.ASKED,
            CoSubmissionStatus.CONSENTED,
            CoSubmissionStatus.REFUSED,
            CoSubmissionStatus.WITHDRAWN);

    /** More than one organisation is ever asked at a time; the rest appears as these are answered. */
    private static final int MOST_SHOWN = 50;

    private final SubmissionRepository submissions;
    private final CoSubmissionRepository requests;
    private final Organisations organisations;
    private final Coalitions coalitions;
    private final Cycles cycles;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    CoSubmitters(
            SubmissionRepository submissions,
            CoSubmissionRepository requests,
            Organisations organisations,
            Coalitions coalitions,
            Cycles cycles,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.submissions = submissions;
        this.requests = requests;
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks an organisation of the directory, or a member of the submitting coalition, to submit jointly.
     *
     * @throws SubmissionRefused where it is asked already, is the submitting one itself or no stakeholder, and outside drafting
     * @throws NotAllowed for anybody but the submitting organisation, and where the organisation is not to be found
     */
    public CoSubmissionId ask(SubmissionId id, PartyId organisation) {
        var submission = drafted(id);
        var asked = choosable(submission, organisation);
        if (!asked.kind().stakeholder() || asked.id().equals(submission.author())) {
            throw SubmissionRefused.jointWithWhom();
        }
        var before = requests.findBySubmissionIdAndPartyId(id.value(), organisation.value());
        before.ifPresent(one -> one.askAgain(submission, submitter(submission), deadline(submission), today()));
        var request = before.orElseGet(() -> CoSubmission.ask(
                submission, place(submission), asked, submitter(submission), deadline(submission), today()));
        requests.save(request);
        audit.record("submission.coSubmitterAsked", id.value());
        return request.id();
    }

    /**
     * Invites an organisation by mail: it names itself when it consents. Each address is written to once for each submission.
     *
     * @param language of the letter
     * @throws SubmissionRefused where this is no address or has been invited, and outside drafting
     * @throws NotAllowed for anybody but the submitting organisation
     */
    public CoSubmissionId invite(SubmissionId id, String email, Locale language) {
        var submission = drafted(id);
        var address = email.strip();
        if (!EmailAddress.valid(address)) {
            throw SubmissionRefused.noAddress();
        }
        var mark = JointToken.mark(address, id);
        if (requests.existsBySubmissionIdAndAddressMark(id.value(), mark)) {
            throw SubmissionRefused.jointAsked();
        }
        var request = requests.save(CoSubmission.invite(
                submission,
                place(submission),
                address,
                mark,
                language,
                submitter(submission),
                deadline(submission),
                today()));
        audit.record("submission.coSubmitterInvited", id.value());
        return request.id();
    }

    /**
     * Asks an organisation no more; one that had consented is not named.
     *
     * @throws SubmissionRefused outside drafting
     * @throws NotAllowed for anybody but the submitting organisation
     */
    public void takeBack(CoSubmissionId id) {
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        var submission = drafted(request.submission());
        request.takeBack(submitter(submission));
        requests.save(request);
        audit.record("submission.coSubmitterTakenBack", submission.id().value());
    }

    /** Those asked for a submission of the actor's organisation, in their order, a part at a time; empty for anybody else. */
    @Transactional(readOnly = true)
    public List<CoSubmissionSummary> of(SubmissionId id, int page, int most) {
        return writes(id)
                ? requests.findBySubmissionIdOrderByPlace(id.value(), PageRequest.of(page, most)).stream()
                        .map(CoSubmission::summary)
                        .toList()
                : List.of();
    }

    /** How many have been asked for a submission of the actor's organisation; nobody else learns that there are any. */
    @Transactional(readOnly = true)
    public int asked(SubmissionId id) {
        return writes(id) ? requests.countBySubmissionId(id.value()) : 0;
    }

    /** How many of them have consented. */
    @Transactional(readOnly = true)
    public int consented(SubmissionId id) {
        return writes(id) ? requests.countBySubmissionIdAndStatus(id.value(), CoSubmissionStatus.CONSENTED) : 0;
    }

    /** What the actor's organisation is asked, and what it has answered and can still change. */
    @Transactional(readOnly = true)
    public List<JointOffer> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : requests
                        .findByPartyIdAndStatusInOrderByAskedOnDescIdAsc(
                                party.id().value(), ALIVE, Limit.of(MOST_SHOWN))
                        .stream()
                        .flatMap(one -> offer(one, owner(party.id())).stream())
                        .toList();
    }

    /**
     * An owner of the asked organisation consents: from now on it stands on the submission, with what the directory says.
     *
     * @throws SubmissionRefused after filing or the deadline, and where another of that name stands there
     * @throws NotAllowed for anybody but its owners
     */
    public void consent(CoSubmissionId id) {
        var request = toMe(id);
        var submission = open(request);
        var party = people.party(request.party()).orElseThrow(NotAllowed::here);
        var profile = organisations.find(party.id());
        request.consent(
                new CoSubmitter(
                        party.name(),
                        SafeText.shortened(
                                profile.map(one -> one.profile().contact()).orElse(""), Submission.LONGEST_TITLE),
                        SafeText.shortened(
                                profile.map(one -> one.profile().about()).orElse(""), Submission.LONGEST_PROPOSAL)),
                submission.author(),
                actor.get().person());
        onlyOnce(request, submission);
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
        request.decline(open(request).author(), actor.get().person());
        requests.save(request);
        audit.record("submission.coSubmitterDeclined", id.value());
    }

    /** What somebody is asked by mail; empty where the link is unknown, used up or over. Reading it changes nothing. */
    @Transactional(readOnly = true)
    public Optional<JointOffer> offer(String token) {
        return requests.findByTokenHash(JointToken.hash(token)).flatMap(one -> offer(one, true));
    }

    /**
     * Whoever holds the link consents for the organisation, and names it.
     *
     * @throws SubmissionRefused without name, where another of that name stands there, after filing or the deadline
     * @throws NotAllowed where the link is worth nothing
     */
    public void consent(String token, CoSubmitter as) {
        if (as.name().isBlank()) {
            throw SubmissionRefused.jointName();
        }
        var request = byLink(token);
        var submission = open(request);
        request.consent(as, submission.author(), null);
        onlyOnce(request, submission);
        requests.save(request);
        audit.record("submission.coSubmitterConsented", request.id().value());
    }

    /**
     * Whoever holds the link refuses, or takes the consent back.
     *
     * @throws SubmissionRefused after filing or the deadline
     * @throws NotAllowed where the link is worth nothing
     */
    public void decline(String token) {
        var request = byLink(token);
        request.decline(open(request).author(), null);
        requests.save(request);
        audit.record("submission.coSubmitterDeclined", request.id().value());
    }

    /** Whom a request concerns, and until when; for the {@code process} room only. */
    @Transactional(readOnly = true)
    public JointOffer request(CoSubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        return described(request, submission(request), false);
    }

    /** Who is asked, where it is an organisation of the portal; for the {@code process} room only. */
    @Transactional(readOnly = true)
    public Optional<PartyId> whom(CoSubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        return requests.findById(id.value()).map(CoSubmission::party);
    }

    /** The organisations of the portal that have consented; for notices only. */
    @Transactional(readOnly = true)
    public List<PartyId> partners(SubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        return requests.findBySubmissionIdAndStatusOrderByPlace(id.value(), CoSubmissionStatus.CONSENTED).stream()
                .map(CoSubmission::party)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The requests of a cycle that wait for an answer; for the {@code process} room only. */
    @Transactional(readOnly = true)
    public List<CoSubmissionId> waitingIn(CycleId cycle) {
        return requests
                .findBySubmissionIdInAndStatus(
                        submissions.findByCycleId(cycle.value()).stream()
                                .map(one -> one.id().value())
                                .toList(),
                        CoSubmissionStatus.ASKED)
                .stream()
                .map(CoSubmission::id)
                .toList();
    }

    /** From the directory, or a member that the actor sees among those of the submitting coalition. */
    private Party choosable(Submission submission, PartyId organisation) {
        var listed = organisations.find(organisation).filter(one -> one.profile().listed());
        var member = coalitions.membersOf(submission.author()).stream()
                .anyMatch(one -> one.member().equals(organisation) && one.joined() && !one.unseen());
        NotAllowed.unless(listed.isPresent() || member);
        return people.party(organisation).orElseThrow(NotAllowed::here);
    }

    /** One organisation, one name: whoever looks like another, or like the submitting one, does not count twice. */
    private void onlyOnce(CoSubmission request, Submission submission) {
        var taken = requests
                .findBySubmissionIdAndStatusOrderByPlace(submission.id().value(), CoSubmissionStatus.CONSENTED)
                .stream()
                .filter(one -> !one.id().equals(request.id()))
                .map(CoSubmission::name);
        var mine = LookAlikes.Look.of(request.name());
        if (Stream.concat(Stream.of(submitter(submission)), taken)
                .anyMatch(name -> name.equalsIgnoreCase(request.name()) || mine.like(LookAlikes.Look.of(name)))) {
            throw SubmissionRefused.jointNameTaken();
        }
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

    /** The submission of an answer, held so that it is not filed at the same instant. */
    private Submission open(CoSubmission request) {
        var submission = submissions
                .findLockedById(request.submission().value())
                .orElseThrow(NotAllowed::here);
        submission.acceptsPartners(deadline(submission), clock.instant());
        return submission;
    }

    private Submission submission(CoSubmission request) {
        return submissions.findById(request.submission().value()).orElseThrow(NotAllowed::here);
    }

    private Optional<JointOffer> offer(CoSubmission request, boolean mayAnswer) {
        var submission = submission(request);
        var now = clock.instant();
        return ALIVE.contains(request.status())
                        && submission.partnersMayAnswer(deadline(submission), now)
                        && cycles.get(submission.cycle()).status() == CycleStatus.RUNNING
                ? Optional.of(described(request, submission, mayAnswer))
                : Optional.empty();
    }

    private JointOffer described(CoSubmission request, Submission submission, boolean mayAnswer) {
        var cycle = cycles.get(submission.cycle());
        return new JointOffer(
                request.id(),
                submitter(submission),
                submission.draft().title(),
                cycle.state(),
                cycle.session(),
                deadline(submission),
                request.status(),
                mayAnswer);
    }

    private boolean writes(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::writes).isPresent();
    }

    private boolean writes(Submission submission) {
        return access.may(Act.WRITE, Thing.CSO_DRAFT, access.toWorkOf(submission.author()));
    }

    /** A joint draft of the actor's organisation, held so that two who ask at once get two places. */
    private Submission drafted(SubmissionId id) {
        var submission = submissions
                .findLockedById(id.value())
                .filter(this::writes)
                .orElseThrow(NotAllowed::here);
        submission.asksPartners(deadline(submission), clock.instant());
        return submission;
    }

    private int place(Submission submission) {
        var place = requests.countBySubmissionId(submission.id().value());
        if (place >= Submission.MOST_PARTNERS) {
            throw SubmissionRefused.tooMany(Submission.MOST_PARTNERS);
        }
        return place;
    }

    private String submitter(Submission submission) {
        return people.party(submission.author()).map(Party::name).orElse("");
    }

    private Instant deadline(Submission submission) {
        return cycles.get(submission.cycle()).on(CycleDate.STAKEHOLDER_DEADLINE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }
}
