package org.uprportal.cycle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What stands on the diagrams of a cycle's page is said in six languages, and its steps are a list. */
class ModelWordsTest {

    private static final List<String> SHOWN = List.of(
            "cycle/upr-cycle",
            "consultation/consultation",
            "review/review",
            "recommendation/response",
            "followup/mid-term");

    @Test
    void everyWordOnADiagramIsSaidInSixLanguages() throws IOException {
        var missing = new ArrayList<String>();
        for (var language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            var texts = texts(language);
            for (var model : SHOWN) {
                ModelWords.of(xml(model), name -> {
                    if (!texts.containsKey(ModelWords.key(name))) {
                        missing.add(language + ": " + ModelWords.key(name) + "=" + name);
                    }
                    return name;
                });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theDiagramSpeaksTheReadersLanguage() throws IOException {
        var arabic = texts("ar");
        var model = ModelWords.of(xml("cycle/upr-cycle"), name -> arabic.getProperty(ModelWords.key(name)));

        assertThat(model.xml())
                .contains(arabic.getProperty("cycle.diagram.confirm-the-cycle-and-its-dates"))
                .doesNotContain("name=\"Confirm the cycle and its dates\"")
                .contains("id=\"userTask_confirmCycle\"");
    }

    @Test
    void theStepsStandInTheOrderInWhichTheyAreDoneAndRemindersAreNone() throws IOException {
        var steps = ModelWords.of(xml("review/review"), name -> name).steps();

        assertThat(steps)
                .extracting(ModelWords.Step::name)
                .containsExactly(
                        "Cycle confirmed",
                        "Day of the review",
                        "Import the recommendations",
                        "Recommendations recorded");
    }

    private static String xml(String model) throws IOException {
        return Files.readString(Path.of("bpmn", model + ".bpmn"));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var from = Files.newBufferedReader(
                Path.of("src/main/java/org/uprportal/cycle/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(from);
        }
        return texts;
    }
}
