package org.uprportal.submission;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who has consented to stand on a joint submission: the only co-submitters that count and that are named. */
@Component
class Consents {

    private final CoSubmissionRepository requests;

    Consents(CoSubmissionRepository requests) {
        this.requests = requests;
    }

    /** Those who have consented, in the order in which they were asked. */
    List<CoSubmitter> of(Submission submission) {
        return submission.joint()
                ? requests
                        .findBySubmissionIdAndStatusOrderByPlace(submission.id().value(), CoSubmissionStatus.CONSENTED)
                        .stream()
                        .map(CoSubmission::named)
                        .toList()
                : List.of();
    }

    /** The draft as it would be read: with those who have consented, and nobody else; once filed as frozen. */
    SubmissionDraft draft(Submission submission) {
        return submission.status() == SubmissionStatus.FILED || !submission.joint()
                ? submission.draft()
                : submission.draft().with(of(submission));
    }

    /** The submission has come to its end: what has not been answered lapses. */
    void end(Submission submission) {
        if (submission.joint()) {
            var all = requests.findBySubmissionId(submission.id().value());
            all.forEach(CoSubmission::end);
            requests.saveAll(all);
        }
    }
}
