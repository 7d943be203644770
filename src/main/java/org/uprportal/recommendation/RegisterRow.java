package org.uprportal.recommendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.theme.ThemeKind;

/**
 * A row of the whole register as everybody may read it: positions that are not public yet are pending.
 *
 * @param unit what is counted as one
 * @param review the review's cycle where the portal conducts it; null for what was taken over from another database
 * @param reviewed the State under review; without code where nobody knows the name
 * @param paragraph its number in the Working Group's report; empty where the other database does not say it
 * @param place its place within the report, for the order
 * @param makers the recommending States; none for a pledge
 * @param position null for a pledge, and where another body has made it
 * @param answer the State's position in the words of the source; empty where there are none
 * @param cycle 0 where it was made by another body than a review
 * @param session 0 where it was made by another body than a review
 * @param action UPR Info's category of action, 1 to 5; null where there is none
 * @param other the treaty body or special procedure that has made it; null for the Universal Periodic Review
 */
public record RegisterRow(
        UUID id,
        Unit unit,
        @Nullable UUID review,
        RecommendingState reviewed,
        int cycle,
        int session,
        String paragraph,
        String place,
        String text,
        List<RecommendingState> makers,
        @Nullable Position position,
        String answer,
        @Nullable Integer action,
        List<Term> terms,
        @Nullable OtherBody other) {

    /** The same with other terms and another category of action. */
    RegisterRow with(List<Term> terms, @Nullable Integer category) {
        return new RegisterRow(
                id,
                unit,
                review,
                reviewed,
                cycle,
                session,
                paragraph,
                place,
                text,
                makers,
                position,
                answer,
                category,
                terms,
                this.other);
    }

    /** Whose recommendation it is. */
    public RecommendingBody body() {
        return other == null ? RecommendingBody.UPR : other.body();
    }

    /** The countries concerned: more than one only where another body than a review has made it. */
    public List<RecommendingState> concerned() {
        return other == null ? List.of(reviewed) : other.concerned();
    }

    /** What is counted as one. */
    public enum Unit {
        /** A numbered paragraph of the report, with all its States: OHCHR's unit. */
        PARAGRAPH,
        /** A recommendation and one of its States: UPR Info's unit. */
        PAIR,
        /** What a State under review has pledged of itself. */
        PLEDGE,
        /** A recommendation of a treaty body or a special procedure. */
        OTHER_BODY
    }

    /**
     * A theme, group of persons, goal or issue.
     *
     * @param id of its term; null where no list knows it
     * @param label in the words of the source
     */
    public record Term(ThemeKind kind, @Nullable UUID id, String label) {}
}
