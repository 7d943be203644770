package org.uprportal.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import org.uprportal.cycle.CycleId;
import org.uprportal.recommendation.RecommendationDetails.DraftAnswer;
import org.uprportal.theme.ThemeKind;

/** A recommendation and the State's position on it, with its dated history. */
@Entity
@EntityListeners(RecommendationStamps.class)
@Table(name = "recommendation_recommendation")
class Recommendation extends AbstractAggregateRoot<Recommendation> implements Persistable<UUID> {

    static final int LONGEST_REASON = 4000;

    @Id
    private UUID id;

    private UUID cycleId;
    private String paragraph;
    private String sortKey;
    private String text;

    /** The words by which it is found. */
    private @Nullable String sought;

    @Enumerated(EnumType.STRING)
    private Position position;

    private String positionAsWritten;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Position draftPosition;

    private @Nullable String draftGroup;

    private @Nullable String draftReason;

    // A report has at most some three hundred: all of it in one go.
    @BatchSize(size = 300)
    @ElementCollection
    @CollectionTable(name = "recommendation_state", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "place")
    private List<RecommendationMaker> states = new ArrayList<>();

    @BatchSize(size = 300)
    @ElementCollection
    @CollectionTable(name = "recommendation_label", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "place")
    private List<RecommendationLabel> labels = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_history", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "place")
    private List<RecommendationChange> history = new ArrayList<>();

    @Version
    private int version;

    @Transient
    private boolean stored;

    protected Recommendation() {}

    Recommendation(CycleId cycle, MatrixEntry entry, Instant now) {
        id = UUID.randomUUID();
        cycleId = cycle.value();
        paragraph = entry.paragraph();
        sortKey = Paragraphs.sortKey(paragraph);
        position = Position.PENDING;
        positionAsWritten = "";
        take(entry, now);
    }

    /** Takes over what a matrix says; false where it says nothing new. */
    final boolean take(MatrixEntry entry, Instant now) {
        if (stored && !differsFrom(entry)) {
            return false;
        }
        write(entry);
        // A matrix from before the answer does not take an answer back.
        if (entry.position() != Position.PENDING && entry.position() != position) {
            move(entry.position(), null, entry.source(), now);
        }
        if (!entry.positionAsWritten().isEmpty()) {
            positionAsWritten = entry.positionAsWritten();
        }
        return true;
    }

    private void write(MatrixEntry entry) {
        text = entry.text();
        var makers = entry.states().stream().map(RecommendationMaker::new).toList();
        if (!makers.equals(states)) {
            states.clear();
            states.addAll(makers);
        }
        var marks = entry.labels().stream().map(RecommendationLabel::new).toList();
        if (!marks.equals(labels)) {
            labels.clear();
            labels.addAll(marks);
        }
        sought = SearchWords.of(String.join(
                " ",
                Stream.concat(
                                Stream.of(paragraph, text),
                                states.stream().map(one -> one.state().name()))
                        .toList()));
    }

    boolean differsFrom(MatrixEntry entry) {
        return !entry.text().equals(text)
                || !entry.states().stream()
                        .map(RecommendationMaker::new)
                        .toList()
                        .equals(states)
                || !entry.labels().stream()
                        .map(RecommendationLabel::new)
                        .toList()
                        .equals(labels)
                || (entry.position() != Position.PENDING && entry.position() != position)
                || (!entry.positionAsWritten().isEmpty()
                        && !entry.positionAsWritten().equals(positionAsWritten));
    }

    /** As a matrix would have it. */
    MatrixEntry asEntry() {
        return new MatrixEntry(
                paragraph,
                text,
                states.stream().map(RecommendationMaker::state).toList(),
                labels.stream().map(RecommendationLabel::entry).toList(),
                position,
                positionAsWritten,
                null);
    }

    /** What it was before an import. */
    record Before(MatrixEntry entry, @Nullable String reason, int changes) {}

    Before before() {
        return new Before(asEntry(), reason, history.size());
    }

    /** An import is taken back: it is again what it was before. */
    void restore(Before before) {
        write(before.entry());
        position = before.entry().position();
        positionAsWritten = before.entry().positionAsWritten();
        reason = before.reason();
        while (history.size() > before.changes()) {
            history.removeLast();
        }
    }

    void draft(Answer answer) {
        answer.checked();
        draftPosition = answer.position();
        draftGroup = answer.group();
        draftReason = answer.reason();
    }

    /** The answer in preparation. */
    Answer drafted() {
        return draftPosition == null
                ? Answer.NONE
                : new Answer(
                        draftPosition, draftGroup == null ? "" : draftGroup, draftReason == null ? "" : draftReason);
    }

    /** The answer as the State has given it. */
    Answer given() {
        return Answer.of(position, reason);
    }

    /** The drafted answer becomes the State's position. */
    void send(Instant now) {
        var answer = drafted();
        if (answer.position() != Position.PENDING) {
            take(answer, now);
            if (!answer.group().isEmpty()) {
                positionAsWritten = answer.group();
            }
            draftPosition = null;
            draftGroup = null;
            draftReason = null;
        }
    }

    /** A later change of position, such as from noted to supported. */
    void change(Answer answer, Instant now) {
        take(answer.checked(), now);
    }

    /** The same once more is no change. */
    private void take(Answer answer, Instant now) {
        if (!answer.equals(given())) {
            move(answer.position(), answer.reason().isEmpty() ? null : answer.reason(), null, now);
        }
    }

    private void move(Position to, @Nullable String why, @Nullable String source, Instant now) {
        var from = position;
        position = to;
        reason = why;
        history.add(new RecommendationChange(now, from, to, why, source));
        registerEvent(new RecommendationEvent.PositionTaken(new CycleId(cycleId), id(), from, to));
    }

    /** Its place in the report. */
    String order() {
        return sortKey;
    }

    Position position() {
        return position;
    }

    RecommendationId id() {
        return new RecommendationId(id);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    String paragraph() {
        return paragraph;
    }

    int version() {
        return version;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }

    /** The terms to which its labels refer. */
    Stream<UUID> terms() {
        return labels.stream().flatMap(label -> Stream.ofNullable(label.term()));
    }

    /**
     * As lists show it.
     *
     * @param terms what the lists call their terms now
     * @param positionShown whether the reader sees the position
     */
    RecommendationSummary summary(Map<UUID, String> terms, boolean positionShown) {
        return new RecommendationSummary(
                id(),
                cycle(),
                paragraph,
                text,
                states.stream().map(RecommendationMaker::state).toList(),
                positionShown ? position : Position.PENDING,
                labelled(ThemeKind.THEME, terms),
                labelled(ThemeKind.PERSONS, terms),
                labelled(ThemeKind.SDG, terms));
    }

    RecommendationDetails details(
            Map<UUID, String> terms, boolean positionShown, boolean forGovernment, List<PositionProposal> proposals) {
        return new RecommendationDetails(
                summary(terms, positionShown),
                positionShown ? positionAsWritten : "",
                positionShown ? reason : null,
                positionShown ? history.stream().map(RecommendationChange::line).toList() : List.of(),
                forGovernment && draftPosition != null ? new DraftAnswer(draftPosition, draftReason) : null,
                forGovernment ? proposals : List.of());
    }

    private List<String> labelled(ThemeKind kind, Map<UUID, String> terms) {
        return labels.stream()
                .filter(label -> label.kind() == kind)
                .map(label -> label.named(terms))
                .distinct()
                .toList();
    }
}
