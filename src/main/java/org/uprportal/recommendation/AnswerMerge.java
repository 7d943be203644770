package org.uprportal.recommendation;

import java.util.function.Function;
import org.uprportal.edition.Merge;

/** What two people made of one answer, part by part. */
record AnswerMerge(Merge merge, Answer now) {

    static AnswerMerge of(Answer read, Answer mine, Answer stands) {
        var merge = new Merge();
        var position =
                merge.of(SavedAnswer.POSITION, read.position(), mine.position(), stands.position(), Position::name);
        var group = merge.of(SavedAnswer.GROUP, read.group(), mine.group(), stands.group(), Function.identity());
        var reason = merge.text(SavedAnswer.REASON, read.reason(), mine.reason(), stands.reason());
        return new AnswerMerge(merge, new Answer(position, group, reason));
    }

    /** Whether anything is other than it stood. */
    boolean changes(Answer stands) {
        return !now.equals(stands);
    }
}
