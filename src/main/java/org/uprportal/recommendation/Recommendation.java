package org.uprportal.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.recommendation.RecommendationDetails.DraftAnswer;

/** A recommendation and the State's position on it, with its dated history. */
@Entity
@Table(name = "recommendation_recommendation")
class Recommendation extends AbstractAggregateRoot<Recommendation> {

    static final int LONGEST_REASON = 4000;

    @Id
    private UUID id;

    private UUID cycleId;
    private String paragraph;
    private String sortKey;
    private String text;

    @Enumerated(EnumType.STRING)
    private Position position;

    private String positionAsWritten;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Position draftPosition;

    private @Nullable String draftGroup;

    private @Nullable String draftReason;

    @ElementCollection
    @CollectionTable(name = "recommendation_state", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "place")
    private List<Maker> states = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_label", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "place")
    private List<Label> labels = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_history", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "place")
    private List<Change> history = new ArrayList<>();

    @Version
    private int version;

    protected Recommendation() {}

    Recommendation(CycleId cycle, MatrixRow row, Instant now) {
        id = UUID.randomUUID();
        cycleId = cycle.value();
        paragraph = row.paragraph();
        sortKey = sortKey(paragraph);
        position = Position.PENDING;
        positionAsWritten = "";
        take(row, now);
    }

    /** Takes over what a matrix says; false where it says nothing new. */
    final boolean take(MatrixRow row, Instant now) {
        var makers = row.states().stream().map(Maker::new).toList();
        var marks = Label.of(row);
        var changed = !row.text().equals(text) || !makers.equals(states) || !marks.equals(labels);
        text = row.text();
        if (!makers.equals(states)) {
            states.clear();
            states.addAll(makers);
        }
        if (!marks.equals(labels)) {
            labels.clear();
            labels.addAll(marks);
        }
        // A matrix from before the answer does not take an answer back.
        if (row.position() != Position.PENDING && row.position() != position) {
            changed = true;
            move(row.position(), null, row.source(), now);
        }
        if (!row.positionAsWritten().isEmpty() && !row.positionAsWritten().equals(positionAsWritten)) {
            changed = true;
            positionAsWritten = row.positionAsWritten();
        }
        return changed;
    }

    boolean differsFrom(MatrixRow row) {
        return !row.text().equals(text)
                || !row.states().stream().map(Maker::new).toList().equals(states)
                || !Label.of(row).equals(labels)
                || (row.position() != Position.PENDING && row.position() != position)
                || (!row.positionAsWritten().isEmpty()
                        && !row.positionAsWritten().equals(positionAsWritten));
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
                        draftPosition,
                        draftGroup == null ? "" : draftGroup,
                        draftReason == null ? "" : draftReason);
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
        history.add(new Change(now, from, to, why, source));
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

    RecommendationSummary summary() {
        return new RecommendationSummary(
                id(),
                cycle(),
                paragraph,
                text,
                states.stream().map(Maker::state).toList(),
                position,
                labelled(Label.THEME),
                labelled(Label.PERSONS),
                labelled(Label.SDG));
    }

    RecommendationDetails details(boolean forGovernment, List<PositionProposal> proposals) {
        return new RecommendationDetails(
                summary(),
                positionAsWritten,
                reason,
                history.stream().map(Change::line).toList(),
                forGovernment && draftPosition != null ? new DraftAnswer(draftPosition, draftReason) : null,
                forGovernment ? proposals : List.of());
    }

    private List<String> labelled(String kind) {
        return labels.stream()
                .filter(label -> label.kind.equals(kind))
                .map(label -> label.label)
                .toList();
    }

    /** 140.7 comes before 140.7a, 140.8 and 140.10. */
    static String sortKey(String paragraph) {
        var key = new StringBuilder();
        for (var part : paragraph.split("\\.")) {
            var digits = part.replaceAll("\\D", "");
            key.append("%04d".formatted(Integer.parseInt("0" + digits))).append(part.replaceAll("[^a-z]", ""));
        }
        return key.toString();
    }

    @Embeddable
    static class Maker {

        private String name;
        private @Nullable String stateCode;

        protected Maker() {}

        Maker(RecommendingState state) {
            name = state.name();
            stateCode = state.code();
        }

        RecommendingState state() {
            return new RecommendingState(name, stateCode);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Maker maker
                    && maker.name.equals(name)
                    && Objects.equals(maker.stateCode, stateCode);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, stateCode);
        }
    }

    @Embeddable
    static class Label {

        static final String THEME = "THEME";
        static final String PERSONS = "PERSONS";
        static final String SDG = "SDG";

        private String kind;
        private String label;

        protected Label() {}

        Label(String kind, String label) {
            this.kind = kind;
            this.label = label;
        }

        static List<Label> of(MatrixRow row) {
            var all = new ArrayList<Label>();
            row.themes().forEach(theme -> all.add(new Label(THEME, theme)));
            row.persons().forEach(persons -> all.add(new Label(PERSONS, persons)));
            row.sdgs().forEach(sdg -> all.add(new Label(SDG, sdg)));
            return all;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Label one && one.kind.equals(kind) && one.label.equals(label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, label);
        }
    }

    @Embeddable
    static class Change {

        private Instant at;

        @Enumerated(EnumType.STRING)
        @Column(name = "from_position")
        private Position from;

        @Enumerated(EnumType.STRING)
        @Column(name = "to_position")
        private Position to;

        @Column(name = "why")
        private @Nullable String reason;

        private @Nullable String source;

        protected Change() {}

        Change(Instant at, Position from, Position to, @Nullable String reason, @Nullable String source) {
            this.at = at;
            this.from = from;
            this.to = to;
            this.reason = reason;
            this.source = source;
        }

        PositionChange line() {
            return new PositionChange(at, from, to, reason, source);
        }
    }
}
