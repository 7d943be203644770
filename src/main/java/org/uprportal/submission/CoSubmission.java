package org.uprportal.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.SafeText;

/** One organisation that is asked to submit jointly: named only with the consent of its own owner. */
@Entity
@Table(name = "submission_co_submission")
class CoSubmission extends AbstractAggregateRoot<CoSubmission> {

    @Id
    private UUID id;

    private UUID submissionId;
    private int place;

    /** Null where it was invited by mail. */
    private @Nullable UUID partyId;

    /** Where the invitation went; not kept once it is answered. */
    private String email = "";

    /** So that one address is written to once for each submission; not kept once the submission has ended. */
    private @Nullable String addressMark;

    private @Nullable String tokenHash;

    /** An organisation of the portal that bears the name which somebody invited by mail gave; it may object. */
    private @Nullable UUID namesakeId;

    @Enumerated(EnumType.STRING)
    private CoSubmissionStatus status;

    private String name = "";
    private String contact = "";
    private String description = "";
    private LocalDate askedOn;
    private @Nullable UUID answeredBy;

    @Version
    private @Nullable Integer version;

    protected CoSubmission() {}

    private static CoSubmission made(Submission of, int place, LocalDate today) {
        var request = new CoSubmission();
        request.id = UUID.randomUUID();
        request.submissionId = of.id().value();
        request.place = place;
        request.status = CoSubmissionStatus.ASKED;
        request.askedOn = today;
        return request;
    }

    static CoSubmission ask(
            Submission of, int place, Party asked, String submitter, Instant deadline, LocalDate today) {
        var request = made(of, place, today);
        request.partyId = asked.id().value();
        request.name = asked.name();
        request.registerEvent(
                new CoSubmissionEvent.Asked(request.id(), of.id(), of.cycle(), asked.id(), submitter, deadline));
        return request;
    }

    static CoSubmission invite(
            Submission of,
            int place,
            String email,
            String mark,
            Locale language,
            String submitter,
            Instant deadline,
            LocalDate today) {
        var request = made(of, place, today);
        var token = JointToken.fresh();
        request.email = email;
        request.addressMark = mark;
        request.tokenHash = JointToken.hash(token);
        request.registerEvent(new CoSubmissionEvent.Invited(
                request.id(), of.id(), of.cycle(), email, language, submitter, token, deadline));
        return request;
    }

    /**
     * An owner consents.
     *
     * @param as how the organisation is named on the cover
     */
    void consent(CoSubmitter as, PartyId submitter, @Nullable PersonId by) {
        if (!status.alive() || status == CoSubmissionStatus.CONSENTED) {
            throw SubmissionRefused.jointOver();
        }
        atMost(as.name(), Manuscript.LONGEST_TITLE);
        atMost(as.contact(), Manuscript.LONGEST_TITLE);
        atMost(as.description(), Manuscript.LONGEST_PROPOSAL);
        name = SafeText.name(as.name());
        namesakeId = null;
        contact = as.contact();
        description = as.description();
        answer(CoSubmissionStatus.CONSENTED, submitter, by);
    }

    /** Whoever was invited by mail has given a name that this organisation of the portal bears. */
    void namedLike(PartyId namesake, String submitter) {
        namesakeId = namesake.value();
        registerEvent(new CoSubmissionEvent.NamedLike(id(), namesake, submitter));
    }

    /** The organisation of that name says that it was somebody else; the link is worth nothing from then on. */
    void object(PartyId submitter, @Nullable PersonId by) {
        if (status != CoSubmissionStatus.CONSENTED) {
            throw SubmissionRefused.jointOver();
        }
        answer(CoSubmissionStatus.REFUSED, submitter, by);
        namesakeId = null;
        tokenHash = null;
    }

    /** An owner refuses, or takes the consent back. */
    void decline(PartyId submitter, @Nullable PersonId by) {
        if (status == CoSubmissionStatus.ASKED) {
            answer(CoSubmissionStatus.REFUSED, submitter, by);
        } else if (status == CoSubmissionStatus.CONSENTED) {
            answer(CoSubmissionStatus.WITHDRAWN, submitter, by);
        } else {
            throw SubmissionRefused.jointOver();
        }
    }

    private void answer(CoSubmissionStatus given, PartyId submitter, @Nullable PersonId by) {
        var wasOpen = status.open();
        status = given;
        answeredBy = by == null ? null : by.value();
        email = "";
        registerEvent(
                new CoSubmissionEvent.Answered(id(), new SubmissionId(submissionId), submitter, name, given, wasOpen));
    }

    /** The submitting organisation asks it no more. */
    void takeBack(String submitter) {
        if (status != CoSubmissionStatus.ASKED && status != CoSubmissionStatus.CONSENTED) {
            throw SubmissionRefused.jointOver();
        }
        var wasOpen = status.open();
        status = CoSubmissionStatus.TAKEN_BACK;
        forgetAddress();
        registerEvent(new CoSubmissionEvent.TakenBack(id(), party(), submitter, wasOpen));
    }

    /** Asked again after it was taken back, on another day: nobody's owners are asked over and over. */
    void askAgain(Submission of, String submitter, Instant deadline, LocalDate today) {
        if (status != CoSubmissionStatus.TAKEN_BACK || partyId == null) {
            throw SubmissionRefused.jointAsked();
        }
        if (!today.isAfter(askedOn)) {
            throw SubmissionRefused.jointTomorrow();
        }
        status = CoSubmissionStatus.ASKED;
        askedOn = today;
        registerEvent(
                new CoSubmissionEvent.Asked(id(), of.id(), of.cycle(), new PartyId(partyId), submitter, deadline));
    }

    /** The submission has come to its end: whom nobody named is not kept. */
    void end() {
        addressMark = null;
        if (status == CoSubmissionStatus.ASKED) {
            status = CoSubmissionStatus.LAPSED;
            forgetAddress();
            registerEvent(new CoSubmissionEvent.Lapsed(id()));
        }
        tokenHash = null;
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw SubmissionRefused.tooLong(most);
        }
    }

    private void forgetAddress() {
        email = "";
        tokenHash = null;
    }

    CoSubmissionId id() {
        return new CoSubmissionId(id);
    }

    SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    @Nullable
    PartyId party() {
        return partyId == null ? null : new PartyId(partyId);
    }

    @Nullable
    PartyId namesake() {
        return namesakeId == null ? null : new PartyId(namesakeId);
    }

    CoSubmissionStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    CoSubmitter named() {
        return new CoSubmitter(name, contact, description);
    }

    CoSubmissionSummary summary() {
        return new CoSubmissionSummary(id(), name, email, status);
    }
}
