package org.uprportal.recommendation;

import org.uprportal.platform.Refusal;

/** An answer to a recommendation that is refused. */
public class AnswerRefused extends Refusal {

    private AnswerRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static AnswerRefused notAPosition() {
        return new AnswerRefused(
                "recommendation.refused.notAPosition", "Choose supported, supported in part or noted.");
    }

    static AnswerRefused withoutReason() {
        return new AnswerRefused(
                "recommendation.refused.withoutReason",
                "What is noted or supported in part needs a reason, so that people know why.");
    }

    static AnswerRefused reasonTooLong(int most) {
        return new AnswerRefused(
                "recommendation.refused.reasonTooLong", "A reason has at most " + most + " characters.", most);
    }

    static AnswerRefused pendingLeft(int left) {
        return new AnswerRefused(
                "recommendation.refused.pendingLeft", left + " recommendations still wait for an answer.", left);
    }

    static AnswerRefused alreadySent() {
        return new AnswerRefused(
                "recommendation.refused.alreadySent", "The response of this cycle has been sent already.");
    }

    static AnswerRefused notSentYet() {
        return new AnswerRefused("recommendation.refused.notSentYet", "The response has not been sent yet.");
    }

    static AnswerRefused nothingToAnswer() {
        return new AnswerRefused(
                "recommendation.refused.nothingToAnswer", "No recommendations are on record for this cycle.");
    }
}
