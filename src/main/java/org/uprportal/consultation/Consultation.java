package org.uprportal.consultation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** The consultation of one review cycle: guards its own steps. */
@Entity
@Table(name = "consultation_consultation")
class Consultation extends AbstractAggregateRoot<Consultation> {

    static final String WITHOUT_DATES = "what is published has its dates";

    @Id
    private UUID id;

    private UUID cycleId;
    private String stateCode;
    private int cycleNumber;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    private String title;
    private String text;
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant answersBy;
    private @Nullable Instant publishedAt;
    private @Nullable String outcome;
    private @Nullable Instant concludedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consultation_question", joinColumns = @JoinColumn(name = "consultation_id"))
    @OrderColumn(name = "position")
    private List<Asked> questions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consultation_invited", joinColumns = @JoinColumn(name = "consultation_id"))
    @Column(name = "party_id")
    private Set<UUID> invited = new HashSet<>();

    @Version
    private @Nullable Integer version;

    protected Consultation() {}

    private Consultation(CycleSummary cycle) {
        id = UUID.randomUUID();
        cycleId = cycle.id().value();
        stateCode = cycle.state().value();
        cycleNumber = cycle.number();
        status = ConsultationStatus.DRAFT;
        title = "";
        text = "";
    }

    static Consultation prepare(CycleSummary cycle) {
        var consultation = new Consultation(cycle);
        consultation.registerEvent(new ConsultationEvent.Prepared(consultation.id(), cycle.id(), consultation.state()));
        return consultation;
    }

    void draft(ConsultationDraft draft) {
        requireStatus(ConsultationStatus.DRAFT);
        ConsultationLimits.check(draft);
        title = SafeText.name(draft.title());
        text = draft.text();
        opensAt = ConsultationLimits.whole(draft.opens());
        closesAt = ConsultationLimits.whole(draft.closes());
        answersBy = ConsultationLimits.whole(draft.answersBy());
        questions.clear();
        draft.questions().forEach(question -> questions.add(new Asked(question)));
        invited.clear();
        draft.invited().forEach(party -> invited.add(party.value()));
    }

    /** Publishes it; the least number of days counts from the opening, never from before now. */
    void publish(int leastDays, Instant now) {
        requireStatus(ConsultationStatus.DRAFT);
        questions.removeIf(Asked::isBlank);
        ConsultationLimits.requireWords(title, text, questions.isEmpty());
        if (closesAt == null) {
            throw ConsultationRefused.incomplete("end");
        }
        var opens = opensAt != null && opensAt.isAfter(now) ? opensAt : now;
        var later = opens.isAfter(now);
        ConsultationLimits.refuseTooShort(opens, closesAt, leastDays);
        if (answersBy == null) {
            answersBy = closesAt.plus(ConsultationSchedule.ANSWERING);
        }
        if (!answersBy.isAfter(closesAt)) {
            throw ConsultationRefused.answersBeforeEnd();
        }
        opensAt = opens;
        publishedAt = now;
        status = ConsultationStatus.ANNOUNCED;
        registerEvent(new ConsultationEvent.Published(
                id(), cycle(), state(), title, opens, closesAt, later, parties(invited)));
        if (!later) {
            open();
        }
    }

    void open() {
        requireStatus(ConsultationStatus.ANNOUNCED);
        status = ConsultationStatus.OPEN;
        registerEvent(new ConsultationEvent.Opened(id(), cycle()));
    }

    /** Invites one more; false where it is invited already. */
    boolean invite(PartyId party) {
        requireStatus(ConsultationStatus.ANNOUNCED, ConsultationStatus.OPEN);
        if (invited.contains(party.value())) {
            return false;
        }
        ConsultationLimits.refuseMore(invited.size() + 1, ConsultationLimits.MOST_INVITED);
        return invited.add(party.value());
    }

    /** Moves the end; what is promised for after it moves by as much. */
    void moveEnd(Instant to, int leastDays, Instant now) {
        requireStatus(ConsultationStatus.ANNOUNCED, ConsultationStatus.OPEN);
        var end = Objects.requireNonNull(ConsultationLimits.whole(to));
        if (!end.isAfter(now) || !closes().isAfter(now)) {
            throw ConsultationRefused.endHasPassed();
        }
        ConsultationLimits.refuseTooShort(opens(), end, leastDays);
        var from = closes();
        if (!from.equals(end)) {
            answersBy = answered().plus(Duration.between(from, end));
            closesAt = end;
            registerEvent(new ConsultationEvent.EndMoved(id(), cycle(), state(), title, from, end, parties(invited)));
        }
    }

    void remind(Set<PartyId> writing) {
        if (status == ConsultationStatus.OPEN) {
            registerEvent(new ConsultationEvent.EndNears(id(), title, closes(), writing));
        }
    }

    void close() {
        requireStatus(ConsultationStatus.OPEN);
        status = ConsultationStatus.CLOSED;
        registerEvent(new ConsultationEvent.Closed(id(), cycle(), title, answered()));
    }

    /** Nothing is left to answer, as far as was counted while nobody else could answer. */
    void allAnswered() {
        registerEvent(new ConsultationEvent.AllAnswered(id(), cycle()));
    }

    void conclude(String summary, int unanswered, Set<PartyId> contributors, Instant now) {
        requireStatus(ConsultationStatus.CLOSED);
        ConsultationLimits.refuseLonger(summary, ConsultationLimits.LONGEST_OUTCOME);
        if (unanswered > 0) {
            throw ConsultationRefused.unanswered(unanswered);
        }
        status = ConsultationStatus.CONCLUDED;
        outcome = summary;
        concludedAt = now;
        registerEvent(
                new ConsultationEvent.OutcomePublished(id(), cycle(), state(), title, parties(invited), contributors));
    }

    private Instant opens() {
        return Objects.requireNonNull(opensAt, WITHOUT_DATES);
    }

    private Instant answered() {
        return Objects.requireNonNull(answersBy, WITHOUT_DATES);
    }

    /** Refuses unless contributions are taken at this moment. */
    void requireOpen(Instant now) {
        switch (status) {
            case DRAFT -> throw ConsultationRefused.wrongStatus(status);
            case ANNOUNCED -> throw ConsultationRefused.notOpenYet(opens());
            default -> {
                if (status != ConsultationStatus.OPEN || !now.isBefore(closes())) {
                    throw ConsultationRefused.closed(closes());
                }
            }
        }
    }

    /** Refuses unless it is over. */
    void requireOver() {
        requireStatus(ConsultationStatus.CLOSED, ConsultationStatus.CONCLUDED);
    }

    private void requireStatus(ConsultationStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw ConsultationRefused.wrongStatus(status);
        }
    }

    private static Set<PartyId> parties(Set<UUID> ids) {
        return ids.stream().map(PartyId::new).collect(Collectors.toUnmodifiableSet());
    }

    ConsultationId id() {
        return new ConsultationId(id);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    int cycleNumber() {
        return cycleNumber;
    }

    ConsultationStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    Instant closes() {
        return Objects.requireNonNull(closesAt, WITHOUT_DATES);
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    Instant concludedAt() {
        return concludedAt;
    }

    boolean asks(UUID question) {
        return questions.stream().anyMatch(asked -> asked.is(question));
    }

    ConsultationDraft content() {
        return new ConsultationDraft(
                title,
                text,
                questions.stream().map(Asked::question).toList(),
                opensAt,
                closesAt,
                answersBy,
                parties(invited));
    }

    ConsultationSummary summary() {
        return new ConsultationSummary(
                id(), cycle(), state(), cycleNumber, title, status, opensAt, closesAt, answersBy);
    }

    ConsultationSchedule schedule(Instant publishBy) {
        var hidden = status == ConsultationStatus.DRAFT;
        return new ConsultationSchedule(
                id(),
                cycle(),
                state(),
                cycleNumber,
                status,
                publishBy,
                hidden ? null : opensAt,
                hidden ? null : closesAt,
                hidden ? null : answersBy);
    }
}
