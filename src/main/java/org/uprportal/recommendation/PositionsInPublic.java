package org.uprportal.recommendation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;

/**
 * The one rule about who reads positions: until the State has sent its response nobody but its government does, whatever a
 * matrix says. Where the State never sends one here, its positions are public when the plenary has adopted the outcome.
 */
@Component
class PositionsInPublic {

    private final JdbcClient database;
    private final Cycles cycles;
    private final Access access;
    private final PortalClock clock;

    PositionsInPublic(JdbcClient database, Cycles cycles, Access access, PortalClock clock) {
        this.database = database;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /** The cycles whose positions whoever is reading must not see. */
    Set<CycleId> hidden() {
        return hidden(this::governs);
    }

    /** The cycles whose positions are not public, whoever is reading. */
    Set<CycleId> hiddenFromEverybody() {
        return hidden(cycle -> false);
    }

    private Set<CycleId> hidden(Predicate<CycleSummary> mayRead) {
        var unsent = new HashSet<>(database.sql("""
                        select distinct r.cycle_id from recommendation_recommendation r
                        where not exists (select 1 from recommendation_response s where s.cycle_id = r.cycle_id)
                        """)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list());
        if (unsent.isEmpty()) {
            return Set.of();
        }
        var hidden = new HashSet<CycleId>();
        for (var cycle : cycles.all()) {
            if (unsent.contains(cycle.id().value()) && !adopted(cycle) && !mayRead.test(cycle)) {
                hidden.add(cycle.id());
            }
        }
        return Set.copyOf(hidden);
    }

    /** Whether whoever is reading sees the positions of this cycle. */
    boolean shown(CycleId cycle) {
        return !hidden().contains(cycle);
    }

    private boolean adopted(CycleSummary cycle) {
        var adoption = cycle.dates().get(CycleDate.ADOPTION);
        return adoption != null && !clock.instant().isBefore(adoption);
    }

    private boolean governs(CycleSummary cycle) {
        return access.may(Act.READ, RecommendationThing.RESPONSE_DRAFT, access.in(cycle.state()));
    }

    /** For a query's list, which must not be empty. */
    static List<UUID> values(Set<CycleId> cycles) {
        return cycles.isEmpty()
                ? List.of(new UUID(0, 0))
                : cycles.stream().map(CycleId::value).toList();
    }
}
