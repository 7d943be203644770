package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/** What is proposed before the focal point changes it by hand. */
class FirstClustersTest {

    private static final CycleId CYCLE = new CycleId(UUID.randomUUID());

    @Test
    void oneWithoutThemeOrAloneWithItsThemeGoesWhereItsWordsAreMostAlike() {
        var torture = one("Prevent torture in places of detention and train prison staff", "Torture");
        var prisons = one("Reduce overcrowding in prison and other places of detention", "Torture");
        var schools = one("Build schools for children with disabilities in rural regions", "Education");
        var teachers = one("Train teachers to work with children with disabilities", "Education");
        var unthemed = one("Inspect places of detention, including prison cells, without notice");
        var alone = one("Ensure that children with disabilities learn in ordinary schools", "Disability");
        var other = one("Ratify the Rome Statute", "Treaties");

        var groups = FirstClusters.of(List.of(torture, prisons, schools, teachers, unthemed, alone, other));

        assertThat(groups).containsOnlyKeys("Torture", "Education", "Treaties");
        assertThat(groups.get("Torture")).containsExactly(torture, prisons, unthemed);
        assertThat(groups.get("Education")).containsExactly(schools, teachers, alone);
        assertThat(groups.get("Treaties"))
                .as("nothing is like it, so it stays by itself")
                .containsExactly(other);
    }

    @Test
    void noneIsLostAndNoneStandsTwice() {
        var all = List.of(one("A"), one("B"), one("", "X"), one("A", "Y"), one("A", "Y"));
        assertThat(FirstClusters.of(all).values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private static RecommendationSummary one(String text, String... themes) {
        return new RecommendationSummary(
                new RecommendationId(UUID.randomUUID()),
                CYCLE,
                "140.1",
                text,
                List.of(),
                Position.SUPPORTED,
                Arrays.asList(themes),
                List.of(),
                List.of());
    }
}
