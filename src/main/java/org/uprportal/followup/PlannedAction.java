package org.uprportal.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.place.PlaceId;
import org.uprportal.recommendation.RecommendationId;

/**
 * Something a body of the State does for recommendations, until when; public.
 *
 * @param ministry the body that owns it
 * @param recommendations which it serves, the one it was planned for first
 * @param stage how far a law has come; null for any other action, and before its drafting began
 * @param moves how its date was moved, first to last
 * @param at where it happens, of the State's list; null where none of it is named
 */
public record PlannedAction(
        UUID id,
        ActionKind kind,
        ActionText text,
        PartyId ministry,
        ActionState state,
        List<RecommendationId> recommendations,
        @Nullable LawStage stage,
        List<MovedDate> moves,
        @Nullable PlaceId at) {

    public String title() {
        return text.title();
    }

    public LocalDate due() {
        return text.due();
    }

    public boolean done() {
        return state == ActionState.DONE;
    }

    /** Whether its date has gone by on that day. */
    public boolean overdue(LocalDate today) {
        return (state == ActionState.PLANNED || state == ActionState.UNDER_WAY)
                && stage != LawStage.IN_FORCE
                && due().isBefore(today);
    }

    /** Whether the recommendations it serves stay open whatever is said of them: a law of which phase two is not done. */
    public boolean keepsOpen() {
        return kind == ActionKind.LAW && (state == ActionState.PLANNED || state == ActionState.UNDER_WAY);
    }

    /** By how many whole months its date lies later than it first did; less than nothing where it lies earlier. */
    public int monthsMoved() {
        return moves.isEmpty()
                ? 0
                : (int) Period.between(moves.getFirst().from(), due()).toTotalMonths();
    }
}
