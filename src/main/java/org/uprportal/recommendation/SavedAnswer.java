package org.uprportal.recommendation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.edition.Overtaken;

/**
 * What came of saving an answer.
 *
 * @param now what stands, of everybody who works on it
 * @param moved the parts that stand otherwise than they were read, because a colleague has changed them meanwhile
 * @param by who has changed them, where it is known
 * @param overtaken the parts whose words were not taken; they are kept for their writer
 */
public record SavedAnswer(
        RecommendationId id,
        String paragraph,
        Answer now,
        Set<String> moved,
        @Nullable String by,
        List<Overtaken> overtaken) {

    /** The part of an answer that is its position. */
    public static final String POSITION = "position";

    /** The part of an answer that is the State's own group. */
    public static final String GROUP = "group";

    /** The part of an answer that is its reason. */
    public static final String REASON = "reason";

    /** Whether everything was taken. */
    public boolean whole() {
        return overtaken.isEmpty();
    }
}
