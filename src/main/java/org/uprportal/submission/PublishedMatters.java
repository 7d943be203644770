package org.uprportal.submission;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.FewMatters;
import org.uprportal.meeting.Matter;
import org.uprportal.state.StateCode;

/** Published submissions to the latest reviews, which meetings speak of and decide on. */
@Component
class PublishedMatters extends FewMatters<PublishedSubmission> {

    private static final int LAST_CYCLES = 2;
    private static final int MOST = 200;

    private final Publications publications;
    private final Cycles cycles;

    PublishedMatters(Publications publications, Cycles cycles) {
        super(Matter.Kind.SUBMISSION, one -> one.id().value(), PublishedSubmission::title);
        this.publications = publications;
        this.cycles = cycles;
    }

    @Override
    protected List<PublishedSubmission> all(StateCode state) {
        return cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .flatMap(cycle -> publications.of(cycle.id(), 0, MOST).stream())
                .toList();
    }

    @Override
    protected List<PublishedSubmission> among(Collection<UUID> ids) {
        return publications.among(ids.stream().map(SubmissionId::new).toList());
    }
}
