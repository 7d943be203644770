package org.uprportal.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.access.AccessColumn;

/**
 * Who will see what of a submission, and when: told before it is filed, and accepted as told.
 *
 * @param lines its sentences, in their order
 */
public record Statement(List<Line> lines) {

    /**
     * One sentence.
     *
     * @param key of its words; the people are their one argument
     * @param who the people it is about; none where it is about something else
     * @param when the day it names, as its second argument; null for none
     */
    public record Line(
            String key, List<AccessColumn> who, @Nullable LocalDate when) {}
}
