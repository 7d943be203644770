package org.uprportal.indicator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** What is measured, and every value that ever was: a correction never takes away what it corrects. */
@Entity
@Table(name = "indicator_indicator")
class Indicator extends AbstractAggregateRoot<Indicator> {

    @Id
    private UUID id;

    private UUID cycleId;
    private UUID partyId;
    private String code;
    private String name;
    private String definition;
    private String unit;
    private String told;
    private @Nullable BigDecimal baseline;
    private @Nullable LocalDate baselineOn;
    private @Nullable BigDecimal target;
    private @Nullable LocalDate targetOn;
    private String source;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private LocalDate periodEnd;
    private boolean open = true;

    @ElementCollection
    @CollectionTable(name = "indicator_for", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderColumn(name = "place")
    @Column(name = "recommendation_id")
    private List<UUID> recommendations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "indicator_value", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderColumn(name = "place")
    private List<IndicatorValue> values = new ArrayList<>();

    @Version
    private int version;

    protected Indicator() {}

    Indicator(CycleId cycle, PartyId owner, Collection<RecommendationId> served, IndicatorText text, LocalDate today) {
        text.check();
        id = UUID.randomUUID();
        cycleId = cycle.value();
        partyId = owner.value();
        write(text);
        serve(served);
        periodEnd = frequency.after(today);
        registerEvent(new IndicatorEvent.Defined(id(), periodEnd));
    }

    private void serve(Collection<RecommendationId> served) {
        recommendations = new ArrayList<>(
                new LinkedHashSet<>(served.stream().map(RecommendationId::value).toList()));
    }

    /** @throws IndicatorRefused where it was changed since that version was read, and for what cannot be */
    void change(IndicatorText text, Collection<RecommendationId> served, int read) {
        if (version != read) {
            throw IndicatorRefused.changedMeanwhile(name);
        }
        open();
        text.check();
        write(text);
        serve(served);
    }

    private void write(IndicatorText text) {
        code = text.code();
        name = text.name();
        definition = text.definition();
        unit = text.unit();
        told = text.by().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        baseline = text.baseline();
        baselineOn = text.baselineOn();
        target = text.target();
        targetOn = text.targetOn();
        source = text.source();
        frequency = text.frequency();
    }

    /** @throws IndicatorRefused for a day ahead, without source, and where that day has a value already */
    void measure(Measurement one, Instant now) {
        open();
        one.check();
        if (one.on().isAfter(LocalDate.ofInstant(now, PortalClock.GENEVA))) {
            throw IndicatorRefused.ahead();
        }
        if (summary().holding().stream()
                .anyMatch(
                        value -> value.on().equals(one.on()) && value.category().equals(one.category()))) {
            throw IndicatorRefused.measuredAlready();
        }
        values.add(new IndicatorValue(
                UUID.randomUUID(),
                one.on(),
                IndicatorValue.rounded(one.value()),
                one.category(),
                one.source(),
                now,
                null,
                ""));
        // A value for all, not older than the period it is owed for, is what was owed.
        if (one.category().isEmpty() && one.on().isAfter(periodBegan())) {
            var owed = periodEnd;
            while (!periodEnd.isAfter(one.on()) || asked(now)) {
                periodEnd = frequency.after(periodEnd);
            }
            if (!periodEnd.equals(owed)) {
                registerEvent(new IndicatorEvent.Measured(id(), periodEnd));
            }
        }
    }

    private boolean asked(Instant now) {
        return !now.isBefore(new IndicatorSchedule(periodEnd).asked());
    }

    private LocalDate periodBegan() {
        return switch (frequency) {
            case QUARTERLY -> periodEnd.minusMonths(3);
            case HALF_YEARLY -> periodEnd.minusMonths(6);
            case YEARLY -> periodEnd.minusMonths(12);
        };
    }

    /** @throws IndicatorRefused without reason, and where it was corrected already */
    void correct(UUID wrong, BigDecimal right, String from, String reason, Instant now) {
        var value = summary().holding().stream()
                .filter(one -> one.id().equals(wrong))
                .findFirst()
                .orElseThrow(IndicatorRefused::corrected);
        if (reason.isBlank()) {
            throw IndicatorRefused.withoutReason();
        }
        IndicatorRefused.tooLong(reason, IndicatorText.LONGEST_SOURCE);
        new Measurement(value.on(), right, value.category(), from).check();
        values.add(new IndicatorValue(
                UUID.randomUUID(),
                value.on(),
                IndicatorValue.rounded(right),
                value.category(),
                from,
                now,
                wrong,
                reason.strip()));
    }

    void end() {
        open();
        open = false;
        registerEvent(new IndicatorEvent.Ended(id()));
    }

    private void open() {
        if (!open) {
            throw IndicatorRefused.ended();
        }
    }

    /** Whoever stands above its owner hears that the value has not come. */
    void silent() {
        registerEvent(new IndicatorEvent.Silent(id(), new CycleId(cycleId), name));
    }

    IndicatorId id() {
        return new IndicatorId(id);
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    PartyId owner() {
        return new PartyId(partyId);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    IndicatorSummary summary() {
        var by = told.isEmpty()
                ? List.<Disaggregation>of()
                : Arrays.stream(told.split(",")).map(Disaggregation::valueOf).toList();
        return new IndicatorSummary(
                id(),
                cycle(),
                owner(),
                recommendations.stream().map(RecommendationId::new).toList(),
                new IndicatorText(
                        code,
                        name,
                        definition,
                        unit,
                        java.util.Set.copyOf(by),
                        baseline,
                        baselineOn,
                        target,
                        targetOn,
                        source,
                        frequency),
                open,
                periodEnd,
                List.copyOf(values),
                version);
    }
}
