package org.uprportal.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RegisterRow;

/**
 * A recommendation of an earlier cycle to the same State that says the same, or nearly.
 *
 * @param earlier the earlier one; one of several where the same was said by several States
 * @param percent how much the words are alike; 0 where a person has decided and they are not
 * @param words that both have and few others
 * @param confirmed what a person has decided; null while nobody has
 */
public record Repeat(
        RegisterRow earlier,
        int percent,
        List<String> words,
        @Nullable Boolean confirmed) {}
