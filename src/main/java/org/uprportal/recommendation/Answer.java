package org.uprportal.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a recommendation, as it is prepared or proposed.
 *
 * @param position pending while there is none
 * @param group the State's own group, such as "accepted and under way"; empty where it has none
 * @param reason empty where none is given
 */
public record Answer(Position position, String group, String reason) {

    /** No answer yet. */
    public static final Answer NONE = new Answer(Position.PENDING, "", "");

    public Answer {
        group = group.strip();
        reason = reason.strip();
    }

    /** An answer in the words of the United Nations alone. */
    public static Answer of(Position position, @Nullable String reason) {
        return new Answer(position, "", reason == null ? "" : reason);
    }

    /**
     * Whether it can stand.
     *
     * @throws AnswerRefused for pending, a missing or a too long reason
     */
    Answer checked() {
        if (position == Position.PENDING) {
            throw AnswerRefused.notAPosition();
        }
        if (position != Position.SUPPORTED && reason.isEmpty()) {
            throw AnswerRefused.withoutReason();
        }
        if (reason.length() > Recommendation.LONGEST_REASON) {
            throw AnswerRefused.reasonTooLong(Recommendation.LONGEST_REASON);
        }
        return this;
    }
}
