package org.uprportal.register.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uprportal.recommendation.export.ExportReader;
import org.uprportal.recommendation.export.ExportRow;
import org.uprportal.register.index.Learned.Example;
import org.uprportal.testing.RealData;

/** What is learned from tagged recommendations, and how good it is on those that were not learned from. */
class LearnedTest {

    private static final int PARTS = 5;
    private static final double CERTAIN = 0.5;

    private static final List<Example> INVENTED = List.of(
            new Example("Abolish the death penalty", Set.of("life")),
            new Example("Establish a moratorium on executions and abolish the death penalty", Set.of("life")),
            new Example("Commute all death sentences", Set.of("life")),
            new Example("Build schools in the countryside", Set.of("school")),
            new Example("Ensure that girls attend schools", Set.of("school", "girls")),
            new Example("Protect girls from early marriage", Set.of("girls")),
            new Example("Train teachers and build schools", Set.of("school")));

    @Test
    void aTextGetsTheLabelsOfThoseWordedLikeItAndTheWordsThatDecided() {
        var learned = Learned.from(INVENTED, false);

        var guesses = learned.guess("Consider abolishing capital punishment, the death penalty", 0.5);

        assertThat(guesses).extracting(Learned.Guess::label).containsExactly("life");
        assertThat(guesses.getFirst().words()).anyMatch(word -> word.contains("death"));
        assertThat(learned.guess("Train more teachers for girls' schools", 0.3))
                .extracting(Learned.Guess::label)
                .contains("school")
                .doesNotContain("life");
        assertThat(learned.guess("", 0.5)).isEmpty();
        assertThat(Learned.from(List.of(), false).guess("Build schools", 0.1)).isEmpty();
    }

    @Test
    void whereThereIsOneLabelTheBestOneIsGuessedAndCertaintiesAddUpToOne() {
        var learned = Learned.from(
                List.of(
                        new Example("Continue to build schools", Set.of("2")),
                        new Example("Continue its efforts for girls", Set.of("2")),
                        new Example("Consider a law on schools", Set.of("3")),
                        new Example("Consider a moratorium", Set.of("3"))),
                true);
        assertThat(learned.guess("Continue with the law", 0).getFirst().label()).isEqualTo("2");
        assertThat(learned.guess("Consider efforts", 0)).singleElement().satisfies(guess -> {
            assertThat(guess.label()).isEqualTo("3");
            assertThat(guess.certainty()).isBetween(0.5, 1.0);
            assertThat(guess.words()).contains("Consider");
        });
    }

    @Test
    void theSameExamplesTeachTheSame() {
        var text = "Abolish executions in schools of girls";
        assertThat(Learned.from(INVENTED, false).guess(text, 0))
                .isEqualTo(Learned.from(INVENTED, false).guess(text, 0));
    }

    /** Issues and kinds of action, five times learned from four fifths of UPR Info's rows and asked about the last. */
    @Test
    void issuesAndKindsOfActionAreGuessedAsUprInfoGaveThem() throws IOException {
        var issues = new ArrayList<Example>();
        var actions = new ArrayList<Example>();
        for (var name : List.of("1-5.csv", "6-9.csv", "10-13.csv")) {
            var file = RealData.file("upr-info/" + name);
            assumeTrue(file.isPresent(), "UPR Info's exports are not beside this checkout");
            for (var row : ExportReader.read(Files.readAllBytes(file.get()), state -> Optional.empty())
                    .rows()) {
                if (row.kind() != ExportRow.Kind.PLEDGE && !row.issues().isEmpty()) {
                    issues.add(new Example(row.text(), Set.copyOf(row.issues())));
                }
                if (row.kind() != ExportRow.Kind.PLEDGE && row.action() != null) {
                    actions.add(new Example(row.text(), Set.of(String.valueOf(row.action()))));
                }
            }
        }
        measured("UPR Info's issues", issues, false, 0.90, 0.65);
        measured("kinds of action", actions, true, 0.80, 0.70);
    }

    /** Themes, persons and goals from the one matrix there is: few examples of many labels, and still mostly right. */
    @Test
    void themesPersonsAndGoalsAreGuessedAsTheMatrixGivesThem() throws IOException {
        var file = RealData.file("ohchr-matrix/upr48-slovenia-expected.csv");
        assumeTrue(file.isPresent(), "The real matrix is not beside this checkout");
        var themes = new ArrayList<Example>();
        var persons = new ArrayList<Example>();
        var goals = new ArrayList<Example>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file.get())) {
            for (var row : rows) {
                themes.add(new Example(row.getField("text"), list(row.getField("themes"))));
                persons.add(new Example(row.getField("text"), list(row.getField("persons"))));
                goals.add(new Example(row.getField("text"), list(row.getField("sdgs"))));
            }
        }
        measured("themes of the matrix", themes, false, 0.78, 0.32);
        measured("groups of persons", persons, false, 0.85, 0.58);
        measured("goals", goals, false, 0.78, 0.54);
    }

    private static void measured(
            String kind, List<Example> examples, boolean one, double leastPrecision, double leastRecall) {
        var began = System.nanoTime();
        var measure = Learned.measure(examples, one, PARTS, CERTAIN);
        System.out.printf(
                "%-22s %6d texts, %6d labels, %6d guessed: precision %.2f, recall %.2f (%d parts, %.1f s)%n",
                kind,
                measure.texts(),
                measure.given(),
                measure.guessed(),
                measure.precision(),
                measure.recall(),
                PARTS,
                (System.nanoTime() - began) / 1e9);
        assertThat(measure.precision()).as(kind + ": precision").isGreaterThan(leastPrecision);
        assertThat(measure.recall()).as(kind + ": recall").isGreaterThan(leastRecall);
    }

    private static Set<String> list(String field) {
        return field.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(field.split(" \\| ")));
    }
}
