package org.uprportal.monitor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.Recommendations;

/** Reviews at a glance, for those who watch over them: country teams, agencies, missions and the secretariat. */
@Service
@Transactional(readOnly = true)
public class Glances {

    private final GlanceReader reader;
    private final Boards boards;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final CurrentActor actor;
    private final Access access;

    Glances(
            GlanceReader reader,
            Boards boards,
            Cycles cycles,
            Recommendations recommendations,
            CurrentActor actor,
            Access access) {
        this.reader = reader;
        this.boards = boards;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.actor = actor;
        this.access = access;
    }

    /** Whether the actor watches over reviews. */
    public boolean mayOpen() {
        return access.may(Act.READ, MonitorThing.MONITORED_REVIEW);
    }

    /** One review at a glance; empty where it does not exist and for whoever does not watch over reviews. */
    public Optional<Glance> find(CycleId id) {
        return mayOpen() ? cycles.find(id).map(reader::of) : Optional.empty();
    }

    /** The same as far as the recommendations go that the actor watches. */
    public Optional<Glance> watched(CycleId id) {
        if (!mayOpen()) {
            return Optional.empty();
        }
        var only = boards.counted();
        return cycles.find(id)
                .map(one ->
                        only == null ? reader.of(one) : reader.of(one, Set.copyOf(only.getOrDefault(id, List.of()))));
    }

    /**
     * The review of the country for which the actor's team writes briefs, the newest that has recommendations to follow, else the
     * newest; empty for all others.
     */
    public Optional<CycleSummary> own() {
        var party = actor.get().party();
        return Optional.ofNullable(party == null ? null : party.state())
                .filter(state -> access.may(Act.READ, MonitorThing.BRIEF_DRAFT, access.in(state)))
                .flatMap(state -> {
                    var all = cycles.of(state);
                    var followable = recommendations.cycles();
                    return all.stream()
                            .filter(one -> followable.contains(one.id()))
                            .findFirst()
                            .or(() -> all.stream().findFirst());
                });
    }
}
