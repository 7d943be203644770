package org.uprportal.submission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** Published submissions to the latest reviews, which meetings speak of and decide on. */
@Component
class PublishedMatters implements Matters {

    private static final int LAST_CYCLES = 2;
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 120;

    private final Publications publications;
    private final Cycles cycles;

    PublishedMatters(Publications publications, Cycles cycles) {
        this.publications = publications;
        this.cycles = cycles;
    }

    @Override
    public Matter.Kind kind() {
        return Matter.Kind.SUBMISSION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(StateCode state) {
        var names = new LinkedHashMap<UUID, String>();
        cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .forEach(cycle -> names.putAll(names(publications.of(cycle.id(), 0, MOST))));
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(publications.among(ids.stream().map(SubmissionId::new).toList()));
    }

    private static Map<UUID, String> names(List<PublishedSubmission> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.forEach(one -> names.put(one.id().value(), SafeText.shortened(one.title(), LONGEST_NAME)));
        return names;
    }
}
