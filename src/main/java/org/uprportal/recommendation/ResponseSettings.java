package org.uprportal.recommendation;

import java.util.List;
import java.util.Map;

/**
 * How a State words its response.
 *
 * @param groups the State's own groups by the position for which each stands, such as "accepted and under way" for supported
 * @param introduction what stands before the answers in the addendum; paragraphs are parted by lines
 * @param closing what stands after them
 * @param language in which the addendum is drafted, one of the six
 */
public record ResponseSettings(
        Map<Position, List<String>> groups, String introduction, String closing, String language) {

    /** Nothing said yet. */
    public static final ResponseSettings NONE = new ResponseSettings(Map.of(), "", "", "en");

    /** The longest introduction or closing, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** The longest name of a group, in characters. */
    public static final int LONGEST_GROUP = 120;

    public ResponseSettings {
        groups = Map.copyOf(groups);
    }

    /** The groups that stand for this position, in their order. */
    public List<String> groups(Position position) {
        return groups.getOrDefault(position, List.of());
    }
}
