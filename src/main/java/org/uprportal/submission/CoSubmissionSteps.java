package org.uprportal.submission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** What the engine and the letters need of requests to submit jointly; pages see {@link CoSubmitters} and {@link JointAnswers}. */
@Service
@Transactional(readOnly = true)
public class CoSubmissionSteps {

    private final SubmissionRepository submissions;
    private final CoSubmissionRepository requests;
    private final JointDrafts drafts;

    CoSubmissionSteps(SubmissionRepository submissions, CoSubmissionRepository requests, JointDrafts drafts) {
        this.submissions = submissions;
        this.requests = requests;
        this.drafts = drafts;
    }

    /** What is asked, and until when. */
    public JointOffer request(CoSubmissionId id) {
        return drafts.described(requests.findById(id.value()).orElseThrow(NotAllowed::here));
    }

    /** Who is asked, where it is an organisation of the portal. */
    public Optional<PartyId> whom(CoSubmissionId id) {
        return requests.findById(id.value()).map(CoSubmission::party);
    }

    /** The organisations of the portal that have consented. */
    public List<PartyId> partners(SubmissionId id) {
        return requests.findBySubmissionIdAndStatusOrderByPlace(id.value(), CoSubmissionStatus.CONSENTED).stream()
                .map(CoSubmission::party)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The requests of a cycle that wait for an answer. */
    public List<CoSubmissionId> waitingIn(CycleId cycle) {
        return requests
                .findBySubmissionIdInAndStatus(
                        submissions.idsOfCycle(cycle.value(), Set.of(SubmissionStatus.values())),
                        CoSubmissionStatus.ASKED)
                .stream()
                .map(CoSubmission::id)
                .toList();
    }
}
