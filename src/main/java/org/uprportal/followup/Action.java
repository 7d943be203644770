package org.uprportal.followup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** Something a ministry does for a recommendation. Its date may be moved, never in silence. */
@Entity
@Table(name = "followup_action")
class Action extends AbstractAggregateRoot<Action> {

    @Id
    private UUID id;

    private UUID recommendationId;
    private String title;
    private UUID partyId;
    private LocalDate due;
    private boolean done;
    private @Nullable UUID writer;

    @ElementCollection
    @CollectionTable(name = "followup_move", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "place")
    private List<MovedDate> moves = new ArrayList<>();

    @Version
    private int version;

    protected Action() {}

    Action(RecommendationId recommendation, PartyId ministry, ActionText text, LocalDate today) {
        FollowUpSight.length(text.title());
        notPast(text.due(), today);
        id = UUID.randomUUID();
        recommendationId = recommendation.value();
        partyId = ministry.value();
        title = text.title();
        due = text.due();
    }

    /**
     * Changes what the writer has changed since they read it, and leaves the rest as it stands.
     *
     * @param byWhom the name of who wrote last, for the refusal
     * @throws FollowUpRefused where another has changed the same since, for a day that has gone by, and for no or too long a
     *     title
     */
    void change(ActionText read, ActionText mine, @Nullable UUID by, String byWhom, Instant now) {
        var overtaken = overtaken(read.title(), mine.title(), title) || overtaken(read.due(), mine.due(), due);
        if (overtaken) {
            throw FollowUpRefused.actionChanged(byWhom, title, due);
        }
        var newTitle = mine.title().equals(read.title()) ? title : mine.title();
        var newDue = mine.due().equals(read.due()) ? due : mine.due();
        FollowUpSight.length(newTitle);
        if (!newDue.equals(due)) {
            notPast(newDue, LocalDate.ofInstant(now, PortalClock.GENEVA));
            moves.add(new MovedDate(now, due, newDue));
            registerEvent(new FollowUpEvent.ActionMoved(id, recommendation(), due, newDue));
        }
        title = newTitle;
        due = newDue;
        writer = by;
    }

    private static boolean overtaken(Object read, Object mine, Object stands) {
        return !Objects.equals(mine, read) && !Objects.equals(stands, read) && !Objects.equals(mine, stands);
    }

    private static void notPast(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw FollowUpRefused.past();
        }
    }

    void mark(boolean done) {
        this.done = done;
    }

    PartyId ministry() {
        return new PartyId(partyId);
    }

    RecommendationId recommendation() {
        return new RecommendationId(recommendationId);
    }

    @Nullable
    UUID writer() {
        return writer;
    }

    PlannedAction summary() {
        return new PlannedAction(id, title, ministry(), due, done, List.copyOf(moves));
    }
}
