package org.uprportal.meeting;

import java.util.List;

/**
 * What a host asks of whoever registers.
 *
 * @param choices from which one is chosen; empty for the other kinds
 * @param required whether one registers only with an answer
 */
public record Question(QuestionId id, Kind kind, String words, List<String> choices, boolean required) {

    /** The answer that says yes. */
    public static final String YES = "YES";

    /** The answer that says no. */
    public static final String NO = "NO";

    /** How it is answered. */
    public enum Kind {
        /** In a line. */
        TEXT,
        /** By one of several. */
        CHOICE,
        YES_NO
    }

    /** @throws MeetingRefused where it is no answer to it */
    String checked(String answer) {
        var words = Typed.line(answer.strip());
        if (words.isEmpty()) {
            if (required) {
                throw MeetingRefused.answerMissing(this.words);
            }
            return words;
        }
        var fits = switch (kind) {
            case TEXT -> true;
            case CHOICE -> choices.contains(words);
            case YES_NO -> words.equals(YES) || words.equals(NO);
        };
        if (!fits) {
            throw MeetingRefused.questionsMeanwhile();
        }
        return words;
    }
}
