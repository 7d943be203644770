package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.Scripts;

/** The Word file holds every script as it was typed, and opens whatever was typed. */
class WordDocumentTest {

    @Test
    void everyScriptComesBackFromTheWordFile() throws Exception {
        for (var text : Scripts.ALL) {
            assertThat(written(text)).contains("1. " + text, "2. " + text, text + " – " + text);
        }
    }

    @Test
    void controlCharactersDoNotBreakTheFile() throws Exception {
        assertThat(written("Courts\u0000 are\u0008 slow\uD800 \uFFFE.")).contains("1. Courts are slow .");
    }

    @Test
    void markupIsText() throws Exception {
        var markup = "</w:t><script>alert(1)</script>&amp;]]>";
        assertThat(written(markup)).contains("1. " + markup);
    }

    private static String written(String text) throws Exception {
        var bytes = WordDocument.write(
                new SubmissionDraft(
                        text,
                        List.of(new SubmissionSection(text, text, text, false)),
                        List.of(new ProposedRecommendation(UUID.randomUUID(), text, text)),
                        List.of(new CoSubmitter(text, text, text))),
                text,
                "Universal Periodic Review");
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return word.getParagraphs().stream().map(one -> one.getText()).collect(Collectors.joining("\n"));
        }
    }
}
