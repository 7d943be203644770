package org.uprportal.consultation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.FewMatters;
import org.uprportal.meeting.Matter;
import org.uprportal.state.StateCode;

/** Consultations that have been announced, which meetings speak of and decide on. */
@Component
class ConsultationMatters extends FewMatters<ConsultationSummary> {

    private static final int MOST = 50;

    private final Consultations consultations;

    ConsultationMatters(Consultations consultations) {
        super(Matter.Kind.CONSULTATION, one -> one.id().value(), ConsultationSummary::title);
        this.consultations = consultations;
    }

    @Override
    protected List<ConsultationSummary> all(StateCode state) {
        return announced(consultations.list(state, null, 0, MOST).rows());
    }

    @Override
    protected List<ConsultationSummary> among(Collection<UUID> ids) {
        return announced(
                consultations.among(ids.stream().map(ConsultationId::new).toList()));
    }

    /** A draft is its government's own: its title does not go into an agenda that everybody reads. */
    private static List<ConsultationSummary> announced(List<ConsultationSummary> found) {
        return found.stream()
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .toList();
    }
}
