package org.uprportal.consultation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** Consultations that have been announced, which meetings speak of and decide on. */
@Component
class ConsultationMatters implements Matters {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 120;

    private final Consultations consultations;

    ConsultationMatters(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Matter.Kind kind() {
        return Matter.Kind.CONSULTATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(StateCode state) {
        return names(consultations.list(state, null, 0, MOST).rows());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(consultations.among(ids.stream().map(ConsultationId::new).toList()));
    }

    /** A draft is its government's own: its title does not go into an agenda that everybody reads. */
    private static Map<UUID, String> names(List<ConsultationSummary> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.stream()
                .filter(one -> one.status() != ConsultationStatus.DRAFT)
                .forEach(one -> names.put(one.id().value(), SafeText.shortened(one.title(), LONGEST_NAME)));
        return names;
    }
}
