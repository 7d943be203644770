package org.uprportal.submission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** What the engine and the letters need of requests to submit jointly; pages see {@link CoSubmitters} and {@link JointAnswers}. */
@Service
@Transactional(readOnly = true)
public class CoSubmissionSteps {

    private final SubmissionRepository submissions;
    private final CoSubmissionRepository requests;
    private final JointDrafts drafts;
    private final CurrentActor actor;

    CoSubmissionSteps(
            SubmissionRepository submissions, CoSubmissionRepository requests, JointDrafts drafts, CurrentActor actor) {
        this.submissions = submissions;
        this.requests = requests;
        this.drafts = drafts;
        this.actor = actor;
    }

    /** What is asked, and until when. @throws NotAllowed for anybody but the portal */
    public JointOffer request(CoSubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        return drafts.described(requests.findById(id.value()).orElseThrow(NotAllowed::here));
    }

    /** Who is asked, where it is an organisation of the portal. @throws NotAllowed for anybody but the portal */
    public Optional<PartyId> whom(CoSubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        return requests.findById(id.value()).map(CoSubmission::party);
    }

    /** The organisations of the portal that have consented. @throws NotAllowed for anybody but the portal */
    public List<PartyId> partners(SubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        return requests.findBySubmissionIdAndStatusOrderByPlace(id.value(), CoSubmissionStatus.CONSENTED).stream()
                .map(CoSubmission::party)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The requests of a cycle that wait for an answer. */
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
}
