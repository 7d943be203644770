package org.uprportal.register.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What says the same in other words is found, with the words that make it so; what only sounds like a recommendation is not. */
class LikenessTest {

    private static final Map<String, String> EARLIER = new LinkedHashMap<>(Map.of(
            "same", "Ratify the Optional Protocol to the Convention against Torture",
            "near", "Consider ratifying the Optional Protocol to the Convention against Torture as soon as possible",
            "other", "Ratify the Convention on the Rights of Persons with Disabilities",
            "far", "Continue its efforts to improve access to education for all children",
            "french", "Ratifier le Protocole facultatif se rapportant à la Convention contre la torture"));

    @Test
    void theNearestComesFirstWithItsReason() {
        var found = Likeness.of("Ratify the Optional Protocol to the Convention against Torture", EARLIER, 0.35, 8);

        assertThat(found)
                .extracting(Likeness.Like::id)
                .startsWith("same", "near")
                .doesNotContain("far", "french");
        assertThat(found.getFirst().share()).isBetween(0.99, 1.0);
        assertThat(found.get(1).words()).contains("Torture", "Optional").doesNotContain("the");
        assertThat(found.get(1).share()).isGreaterThan(0.5);
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(Likeness.of("", EARLIER, 0.35, 8)).isEmpty();
        assertThat(Likeness.of("Ratify", Map.of(), 0.35, 8)).isEmpty();
    }
}
