package org.uprportal.recommendation;

import java.util.List;
import java.util.Map;

/**
 * One recommendation before those who answer it.
 *
 * @param makers the recommending States, as the report writes them
 * @param labels its themes and groups of persons
 * @param onRecord the position a matrix gives, which is no answer of the State before the response is sent; pending without
 * @param draft the answer in preparation
 * @param mine what the reader's own ministry has proposed; none for the focal point
 * @param proposals what the ministries propose
 * @param priorities which organisations hold it for a priority, and why
 * @param overtaken the reader's own words that were not taken, by part of the answer
 */
public record AnswerLine(
        RecommendationId id,
        String paragraph,
        String text,
        List<String> makers,
        List<String> labels,
        Position onRecord,
        Answer draft,
        Answer mine,
        List<PositionProposal> proposals,
        List<PriorityMark> priorities,
        Map<String, String> overtaken) {

    /** Whether no answer is prepared. */
    public boolean open() {
        return draft.position() == Position.PENDING;
    }

    /** Whether ministries propose different positions. */
    public boolean disputed() {
        return proposals.stream().map(PositionProposal::position).distinct().count() > 1;
    }

    /** The same with another answer in preparation. */
    public AnswerLine with(Answer answer) {
        return new AnswerLine(
                id, paragraph, text, makers, labels, onRecord, answer, mine, proposals, priorities, Map.of());
    }

    /** The same with another proposal of the reader's ministry. */
    public AnswerLine withMine(Answer answer) {
        return new AnswerLine(
                id, paragraph, text, makers, labels, onRecord, draft, answer, proposals, priorities, Map.of());
    }
}
