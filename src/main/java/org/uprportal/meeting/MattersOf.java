package org.uprportal.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/**
 * Matters that a module's own face finds: of a State, and by their ids; both give what exists for the actor only.
 *
 * @param <T> what the face gives
 */
public final class MattersOf<T> implements Matters {

    private static final int LAST_CYCLES = 2;
    private static final int LONGEST_NAME = 120;

    private final Matter.Kind kind;
    private final Function<StateCode, List<T>> of;
    private final Function<List<UUID>, List<T>> among;
    private final Function<T, UUID> id;
    private final Function<T, String> name;

    /**
     * @param of those of a State that can be spoken of now, in their order
     * @param among those of these ids that there are for the actor, in a fixed number of statements
     * @param id the id of one
     * @param name the name of one; longer ones are shortened
     */
    public MattersOf(
            Matter.Kind kind,
            Function<StateCode, List<T>> of,
            Function<List<UUID>, List<T>> among,
            Function<T, UUID> id,
            Function<T, String> name) {
        this.kind = kind;
        this.of = of;
        this.among = among;
        this.id = id;
        this.name = name;
    }

    /** Those of the State's last two reviews, the later one first. @param of those of one review, in their order */
    public static <T> Function<StateCode, List<T>> ofLatestReviews(Cycles cycles, Function<CycleId, List<T>> of) {
        return state -> cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .map(CycleSummary::id)
                .flatMap(cycle -> of.apply(cycle).stream())
                .toList();
    }

    @Override
    public Matter.Kind kind() {
        return kind;
    }

    @Override
    public Map<UUID, String> of(StateCode state) {
        return names(of.apply(state));
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(among.apply(List.copyOf(ids)));
    }

    private Map<UUID, String> names(List<T> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.forEach(one -> names.put(id.apply(one), SafeText.shortened(name.apply(one), LONGEST_NAME)));
        return names;
    }
}
