package org.uprportal.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Words;

/** An answer to a recommendation that is refused. */
public class AnswerRefused extends Refusal {

    private static final int NAMED = 10;

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

    /** Says exactly which, the first of them by number. */
    static AnswerRefused pendingLeft(List<String> left) {
        var named =
                String.join(", ", left.subList(0, Math.min(NAMED, left.size()))) + (left.size() > NAMED ? " …" : "");
        return new AnswerRefused(
                "recommendation.refused.pendingLeft",
                left.size() + " recommendations still wait for an answer: " + named,
                left.size(),
                named);
    }

    static AnswerRefused unknownGroup(String name) {
        return new AnswerRefused("recommendation.refused.unknownGroup", "No such group: " + name, name);
    }

    /** @param by who has changed it; null where that is not known */
    static AnswerRefused changedMeanwhile(@Nullable String by, Position to) {
        var word = Words.text("recommendation.position." + to);
        return by == null
                ? new AnswerRefused(
                        "recommendation.refused.changedByColleague",
                        "A colleague has changed it meanwhile to " + to,
                        word)
                : new AnswerRefused(
                        "recommendation.refused.changedMeanwhile", by + " has changed it meanwhile to " + to, by, word);
    }

    static AnswerRefused groupTwice() {
        return new AnswerRefused("recommendation.refused.groupTwice", "Each group has a name of its own.");
    }

    static AnswerRefused addendumTooLong(int words, int limit) {
        return new AnswerRefused(
                "recommendation.refused.addendumTooLong",
                "The addendum has " + words + " words, at most " + limit + " are taken.",
                words,
                limit);
    }

    static AnswerRefused askedAlready() {
        return new AnswerRefused("recommendation.refused.askedAlready", "Organisations have been asked already.");
    }

    static AnswerRefused tooShort(int days) {
        return new AnswerRefused(
                "recommendation.refused.tooShort", "Organisations need at least " + days + " days.", days);
    }

    static AnswerRefused afterTheResponse() {
        return new AnswerRefused(
                "recommendation.refused.afterTheResponse", "That is after the response is due: choose an earlier end.");
    }

    static AnswerRefused notAsked() {
        return new AnswerRefused("recommendation.refused.notAsked", "Priorities are not being collected now.");
    }

    static AnswerRefused priorityWithoutReason() {
        return new AnswerRefused("recommendation.refused.priorityWithoutReason", "Say why it is a priority.");
    }

    static AnswerRefused prioritiesOpen(Instant until) {
        return new AnswerRefused(
                "recommendation.refused.prioritiesOpen",
                "Organisations may still say what their priorities are, until " + until + ".",
                Words.moment(until));
    }

    static AnswerRefused emptyPledge() {
        return new AnswerRefused("recommendation.refused.emptyPledge", "Say what the State pledges.");
    }

    static AnswerRefused noSymbol(int most) {
        return new AnswerRefused(
                "recommendation.refused.noSymbol",
                "The symbol of the decision has 1 to " + most + " characters.",
                most);
    }

    static AnswerRefused beforeThePlenary() {
        return new AnswerRefused("recommendation.refused.beforeThePlenary", "The plenary has not taken place yet.");
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
