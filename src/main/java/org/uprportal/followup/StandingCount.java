package org.uprportal.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.uprportal.platform.PortalClock;

/** Counts where a cycle stands from what has been read of it. */
final class StandingCount {

    private StandingCount() {}

    /** @param now the moment at which it is judged what is late */
    static Standing of(Collection<FollowedRecommendation> all, List<ClusterSummary> given, Instant now) {
        var government = new EnumMap<Progress, Integer>(Progress.class);
        var civilSociety = new EnumMap<Progress, Integer>(Progress.class);
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        var overdue = new HashSet<UUID>();
        int waiting = 0;
        int apart = 0;
        for (var followed : all) {
            government.merge(followed.governmentSays(), 1, Integer::sum);
            civilSociety.merge(followed.civilSocietySays(), 1, Integer::sum);
            apart += followed.apart() ? 1 : 0;
            followed.actions().stream()
                    .filter(action -> action.overdue(today))
                    .forEach(action -> overdue.add(action.id()));
            waiting += (int)
                    followed.requests().stream().filter(UpdateRequest::waits).count();
        }
        return new Standing(
                all.size(),
                government,
                civilSociety,
                overdue.size(),
                waiting,
                (int) given.stream().filter(one -> one.planLate(now) != null).count(),
                (int) given.stream().filter(one -> one.reportLate(now) != null).count(),
                apart);
    }
}
