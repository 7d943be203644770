package org.uprportal.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.CoalitionMember;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.EmailAddress;

/**
 * Whom a joint submission asks. Organisations are chosen from the directory or among the members of the submitting
 * coalition, or invited by mail; an organisation that is not in the directory cannot be found here, nor named: whoever is
 * invited by mail names itself. Nobody is named without consent: {@link JointAnswers}.
 */
@Service
@Transactional
public class CoSubmitters {

    /** Of the directory, for words that many names hold; more words find the others. */
    private static final int MOST_OFFERED = 500;

    /** Enough for the largest coalition within a week; letters to strangers are not sent in a flood. */
    static final int MOST_LETTERS_A_DAY = 100;

    private final JointDrafts drafts;
    private final CoSubmissionRepository requests;
    private final Organisations organisations;
    private final Coalitions coalitions;
    private final People people;
    private final AuditTrail audit;

    CoSubmitters(
            JointDrafts drafts,
            CoSubmissionRepository requests,
            Organisations organisations,
            Coalitions coalitions,
            People people,
            AuditTrail audit) {
        this.drafts = drafts;
        this.requests = requests;
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Asks an organisation of the directory, or a member of the submitting coalition, to submit jointly. One that was asked
     * no more can be asked again on another day.
     *
     * @throws SubmissionRefused where it is asked already, is the submitting one itself or no stakeholder, and outside drafting
     * @throws NotAllowed for anybody but the submitting organisation, and where the organisation is not to be found
     */
    public CoSubmissionId ask(SubmissionId id, PartyId organisation) {
        var submission = drafts.drafted(id);
        var asked = choosable(submission, organisation);
        if (!asked.kind().stakeholder() || asked.id().equals(submission.author())) {
            throw SubmissionRefused.jointWithWhom();
        }
        var before = requests.findBySubmissionIdAndPartyId(id.value(), organisation.value());
        before.ifPresent(one ->
                one.askAgain(submission, drafts.submitter(submission), drafts.deadline(submission), drafts.today()));
        var request = before.orElseGet(() -> CoSubmission.ask(
                submission,
                place(submission),
                asked,
                drafts.submitter(submission),
                drafts.deadline(submission),
                drafts.today()));
        requests.save(request);
        audit.record("submission.coSubmitterAsked", id.value());
        return request.id();
    }

    /**
     * Invites an organisation by mail: it names itself when it consents. Each address is written to once for each submission.
     *
     * @param language of the letter
     * @throws SubmissionRefused where this is no address or has been invited, after too many letters on one day, and outside
     *     drafting
     * @throws NotAllowed for anybody but the submitting organisation
     */
    public CoSubmissionId invite(SubmissionId id, String email, Locale language) {
        var submission = drafts.drafted(id);
        var address = email.strip();
        if (!EmailAddress.valid(address)) {
            throw SubmissionRefused.noAddress();
        }
        var mark = JointToken.mark(address, id);
        if (requests.existsBySubmissionIdAndAddressMark(id.value(), mark)) {
            throw SubmissionRefused.jointAsked();
        }
        if (requests.lettersOf(submission.author().value(), drafts.today()) >= MOST_LETTERS_A_DAY) {
            throw SubmissionRefused.jointLetters(MOST_LETTERS_A_DAY);
        }
        var request = requests.save(CoSubmission.invite(
                submission,
                place(submission),
                address,
                mark,
                language,
                drafts.submitter(submission),
                drafts.deadline(submission),
                drafts.today()));
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
        var submission = drafts.drafted(request.submission());
        request.takeBack(drafts.submitter(submission));
        requests.save(request);
        audit.record("submission.coSubmitterTakenBack", submission.id().value());
    }

    /**
     * Whom a submission of the actor's organisation could ask, by name: the members of the submitting coalition that the
     * actor sees, and the stakeholders of the directory. Empty for anybody else.
     *
     * @param words what the name contains
     */
    @Transactional(readOnly = true)
    public List<JointChoice> choices(SubmissionId id, PartyId author, String words) {
        if (!drafts.writes(id)) {
            return List.of();
        }
        var typed = words.strip().toLowerCase(Locale.ROOT);
        var members = coalitions.membersOf(author).stream()
                .filter(CoSubmitters::visible)
                .map(one -> new JointChoice(one.member(), one.memberName()));
        var listed =
                organisations
                        .directory(new DirectoryFilter(words.strip(), null, null, null, null), 0, MOST_OFFERED)
                        .rows()
                        .stream()
                        .filter(one -> one.kind().stakeholder())
                        .map(one -> new JointChoice(one.id(), one.name()));
        return Stream.concat(members, listed)
                .distinct()
                .filter(one -> !one.id().equals(author))
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing(JointChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Those asked for a submission of the actor's organisation, in their order, a part at a time; nobody for anybody else. */
    @Transactional(readOnly = true)
    public JointPage of(SubmissionId id, int page, int most) {
        return drafts.writes(id)
                ? new JointPage(
                        requests.countBySubmissionId(id.value()),
                        requests.countBySubmissionIdAndStatus(id.value(), CoSubmissionStatus.CONSENTED),
                        requests.findBySubmissionIdOrderByPlace(id.value(), PageRequest.of(page, most)).stream()
                                .map(CoSubmission::summary)
                                .toList())
                : JointPage.NOBODY;
    }

    /** From the directory, or a member that the actor sees among those of the submitting coalition. */
    private Party choosable(Submission submission, PartyId organisation) {
        var listed =
                organisations.find(organisation).filter(one -> one.profile().listed());
        var member = coalitions.membersOf(submission.author()).stream()
                .anyMatch(one -> one.member().equals(organisation) && visible(one));
        NotAllowed.unless(listed.isPresent() || member);
        return people.party(organisation).orElseThrow(NotAllowed::here);
    }

    /** What only the lead may know of cannot be asked either: the others would read its name. */
    private static boolean visible(CoalitionMember one) {
        return one.joined() && !one.unseen();
    }

    private int place(Submission submission) {
        var place = requests.countBySubmissionId(submission.id().value());
        if (place >= Submission.MOST_PARTNERS) {
            throw SubmissionRefused.tooMany(Submission.MOST_PARTNERS);
        }
        return place;
    }
}
