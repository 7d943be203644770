package org.uprportal.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/**
 * An indicator with its values; public.
 *
 * @param owner the body that owes its values
 * @param open whether it is still measured
 * @param periodEnd the end of the period of which the value is owed next
 * @param values all that was ever published, corrected ones included, in the order of publication
 * @param version of what was read, for whoever changes it
 */
public record IndicatorSummary(
        IndicatorId id,
        CycleId cycle,
        PartyId owner,
        List<RecommendationId> recommendations,
        IndicatorText text,
        boolean open,
        LocalDate periodEnd,
        List<IndicatorValue> values,
        int version) {

    /** The values that hold: those that no other one corrects, by their day. */
    public List<IndicatorValue> holding() {
        var corrected = values.stream()
                .map(IndicatorValue::corrects)
                .filter(one -> one != null)
                .collect(Collectors.toCollection(HashSet::new));
        return values.stream()
                .filter(one -> !corrected.contains(one.id()))
                .sorted(Comparator.comparing(IndicatorValue::on).thenComparing(IndicatorValue::category))
                .toList();
    }

    /** The newest value for all. */
    public Optional<IndicatorValue> newest() {
        return holding().stream().filter(one -> one.category().isEmpty()).reduce((first, second) -> second);
    }

    /** Since when its value is late; empty where it is not. */
    public Optional<Instant> late(Instant now) {
        var due = new IndicatorSchedule(periodEnd).due();
        return open && now.isAfter(due) ? Optional.of(due) : Optional.empty();
    }

    /** Whether the day of its target has gone by and the newest value has not reached it. */
    public boolean missed(Instant now) {
        var on = text.targetOn();
        return on != null
                && reached().filter(done -> !done).isPresent()
                && LocalDate.ofInstant(now, PortalClock.GENEVA).isAfter(on);
    }

    /** Whether the newest value has reached the target, up or down from the baseline; empty where that cannot be said. */
    public Optional<Boolean> reached() {
        var target = text.target();
        if (target == null) {
            return Optional.empty();
        }
        return newest().map(one -> text.baseline() != null && text.baseline().compareTo(target) > 0
                ? one.value().compareTo(target) <= 0
                : one.value().compareTo(target) >= 0);
    }

    /** How far the newest value has come from the baseline to the target, in hundredths; empty where that cannot be said. */
    public Optional<Integer> way() {
        var from = text.baseline();
        var to = text.target();
        if (from == null || to == null || from.compareTo(to) == 0) {
            return Optional.empty();
        }
        return newest().map(one -> one.value()
                .subtract(from)
                .multiply(BigDecimal.valueOf(100))
                .divide(to.subtract(from), 0, java.math.RoundingMode.DOWN)
                .intValue());
    }
}
