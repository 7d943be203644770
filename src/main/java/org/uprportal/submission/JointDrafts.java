package org.uprportal.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.platform.LookAlikes;
import org.uprportal.platform.PortalClock;

/** The joint drafts behind the requests to submit jointly: who writes them, until when they can be answered, who stands there. */
@Component
class JointDrafts {

    private final SubmissionRepository submissions;
    private final CoSubmissionRepository requests;
    private final Cycles cycles;
    private final People people;
    private final Access access;
    private final PortalClock clock;

    JointDrafts(
            SubmissionRepository submissions,
            CoSubmissionRepository requests,
            Cycles cycles,
            People people,
            Access access,
            PortalClock clock) {
        this.submissions = submissions;
        this.requests = requests;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** A joint draft of the actor's organisation, held so that two who ask at once get two places. */
    Submission drafted(SubmissionId id) {
        var submission =
                submissions.findLockedById(id.value()).filter(this::writes).orElseThrow(NotAllowed::here);
        submission.partners(term(submission)).refuseAsking();
        return submission;
    }

    /** The submission of an answer, held so that it is not filed at the same instant. */
    Submission open(CoSubmission request) {
        var submission =
                submissions.findLockedById(request.submission().value()).orElseThrow(NotAllowed::here);
        submission.partners(term(submission)).refuseAnswers();
        return submission;
    }

    boolean writes(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::writes).isPresent();
    }

    private boolean writes(Submission submission) {
        return access.may(Act.WRITE, SubmissionThing.CSO_DRAFT, access.toWorkOf(submission.author()));
    }

    /** What is asked, as long as it can be answered. */
    Optional<JointOffer> offer(CoSubmission request, boolean mayAnswer) {
        var submission = submission(request);
        return request.status().alive()
                        && submission.partners(term(submission)).open()
                        && cycles.get(submission.cycle()).status() == CycleStatus.RUNNING
                ? Optional.of(described(request, submission, mayAnswer))
                : Optional.empty();
    }

    JointOffer described(CoSubmission request) {
        return described(request, submission(request), false);
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
                mayAnswer,
                request.namesake() != null);
    }

    /** One organisation, one name: whoever looks like another, or like the submitting one, does not count twice. */
    void onlyOnce(CoSubmission request, Submission submission) {
        var taken =
                requests
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

    private Submission submission(CoSubmission request) {
        return submissions.findById(request.submission().value()).orElseThrow(NotAllowed::here);
    }

    String submitter(Submission submission) {
        return people.party(submission.author()).map(Party::name).orElse("");
    }

    Instant deadline(Submission submission) {
        return cycles.get(submission.cycle()).on(CycleDate.STAKEHOLDER_DEADLINE);
    }

    private Term term(Submission submission) {
        return new Term(deadline(submission), clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }
}
