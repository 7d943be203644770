package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Paragraph;
import org.uprportal.testing.Scripts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Word file says what the paper says, in OHCHR's shape, whatever was typed. */
class WordDocumentTest {

    private static final SubmissionDraft DRAFT = new SubmissionDraft(
            "Access to justice",
            List.of(
                    new SubmissionSection(
                            "Background",
                            "Courts are slow [2] and far [1].\n\nHalf cannot pay [9].",
                            "[1] Report of 2024, p. 3.\nReport of 2025.\nA third one.",
                            false),
                    new SubmissionSection("Cases", "A case.\nAnother case [1].", "Kept by us.", true),
                    new SubmissionSection("Prisons", "They are full.", "", false)),
            List.of(new ProposedRecommendation(new UUID(1, 2), "Adopt a law on\nlegal aid.", "Justice")),
            List.of(),
            "fr",
            "office@example.org",
            "Works on courts.");

    @Test
    void saysParagraphByParagraphWhatThePaperSays() throws Exception {
        var paper = paper(DRAFT);
        try (var word = open(paper)) {
            assertThat(word.getParagraphs().stream().map(WordDocumentTest::text))
                    .containsExactlyElementsOf(
                            paper.paragraphs().map(Paragraph::text).toList());
            assertThat(word.getParagraphs().stream().map(one -> one.getNumIlvl() != null))
                    .as("which number themselves")
                    .containsExactlyElementsOf(paper.paragraphs()
                            .map(one -> one.kind() == Kind.NUMBERED)
                            .toList());
            assertThat(word.getFootnotes().stream()
                            .filter(one -> one.getId().intValue() > 0)
                            .map(one -> one.getParagraphs().getFirst().getText().strip()))
                    .containsExactlyElementsOf(paper.paragraphs()
                            .flatMap(one -> one.notes().stream())
                            .map(SubmissionPaper.Note::text)
                            .toList());
            assertThat(word.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
        }
    }

    @Test
    void theAnnexStandsAfterTheRecommendationsWithoutNumbers() {
        var paper = paper(DRAFT);
        assertThat(paper.body().stream().map(Paragraph::text))
                .containsExactly(
                        "Background",
                        "Courts are slow and far.",
                        "Half cannot pay [9].",
                        "Prisons",
                        "They are full.",
                        "Recommandations",
                        "Adopt a law on legal aid.");
        assertThat(paper.annex().stream().map(Paragraph::text))
                .containsExactly("Annexe – Cases", "A case.", "Another case.");
        assertThat(paper.annex()).noneMatch(one -> one.kind() == Kind.NUMBERED);
    }

    @Test
    void footnotesStandAtTheirMarksAndTheOthersAtTheEndOfTheSection() {
        var paper = paper(DRAFT);
        assertThat(paper.body().get(1).notes())
                .containsExactly(
                        new SubmissionPaper.Note(1, "Report of 2025."),
                        new SubmissionPaper.Note(2, "Report of 2024, p. 3."));
        assertThat(paper.body().get(2).notes()).containsExactly(new SubmissionPaper.Note(3, "A third one."));
        assertThat(paper.annex().get(2).notes()).containsExactly(new SubmissionPaper.Note(4, "Kept by us."));
    }

    @Test
    void whatAWordProcessorCountsBetweenCoverAndAnnexIsWhatThePortalCounts() throws Exception {
        var text = "Les juges — tous — sont lents ; « trop » [1].\n国家人权机构应当符合《巴黎原则》。\nحقوق الإنسان";
        var paper = paper(new SubmissionDraft(
                "T", List.of(new SubmissionSection("Un titre", text, "note", false)), DRAFT.proposals(), List.of()));
        try (var word = open(paper)) {
            var counted = word.getParagraphs().stream()
                    .skip(paper.cover().size())
                    .limit(paper.body().size())
                    .mapToInt(one -> WordCount.of(text(one)))
                    .sum();
            assertThat(counted).isEqualTo(paper.words()).isEqualTo(2 + 9 + 17 + 2 + 1 + 6);
        }
    }

    @Test
    void isA4WithPageNumbersAndEveryElementWhereTheSchemaWantsIt() throws Exception {
        var parts = parts(WordDocument.write(paper(DRAFT)));
        var document = xml(parts.get("word/document.xml"));
        var size = (Element) all(document, "pgSz").item(0);
        assertThat(size.getAttribute("w:w")).isEqualTo("11906");
        assertThat(size.getAttribute("w:h")).isEqualTo("16838");
        assertThat(parts.get("word/footer.xml")).contains("PAGE");
        assertThat(parts.get("word/numbering.xml")).contains("<w:numFmt w:val=\"decimal\"/>");
        for (var part : List.of("word/document.xml", "word/styles.xml", "word/footnotes.xml")) {
            inOrder(
                    xml(parts.get(part)),
                    "pPr",
                    "pStyle keepNext pageBreakBefore numPr bidi spacing ind jc outlineLvl");
            inOrder(xml(parts.get(part)), "rPr", "rStyle rFonts b bCs sz szCs vertAlign rtl lang");
        }
        inOrder(document, "sectPr", "footerReference pgSz pgMar bidi");
    }

    @Test
    void arabicRunsFromRightToLeftAndItsLatinWordsDoNot() throws Exception {
        var paper = paper(new SubmissionDraft(
                "حقوق",
                List.of(new SubmissionSection("السجون", "تقرير A/HRC/48 عن السجون.\nLatin only.", "حاشية", false)),
                List.of(),
                List.of(),
                "ar",
                "",
                ""));
        var document = xml(parts(WordDocument.write(paper)).get("word/document.xml"));
        assertThat(all((Element) all(document, "sectPr").item(0), "bidi").getLength())
                .isOne();
        var paragraphs = all(document, "p");
        var mixed = (Element) paragraphs.item(paper.cover().size() + 1);
        assertThat(all(mixed, "bidi").getLength()).isOne();
        var turned = runs(mixed).stream()
                .filter(run -> all(run, "rtl").getLength() == 1)
                .toList();
        assertThat(turned.stream().map(Element::getTextContent).collect(Collectors.joining()))
                .contains("تقرير", "السجون")
                .doesNotContain("HRC");
        var latin = (Element) paragraphs.item(paper.cover().size() + 2);
        assertThat(((Element) all(latin, "bidi").item(0)).getAttribute("w:val")).isEqualTo("0");
        assertThat(all(latin, "rtl").getLength()).isZero();
    }

    @Test
    void thePackageTellsNeitherWhoNorWhen() throws Exception {
        var bytes = WordDocument.write(paper(DRAFT));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().toString()).isEqualTo("2000-01-01T00:00");
            }
        }
        assertThat(parts(bytes).get("docProps/core.xml"))
                .contains(">2000-01-01T00:00:00Z<")
                .doesNotContain("creator", "lastModifiedBy", "modified");
        assertThat(WordDocument.write(paper(DRAFT))).isEqualTo(bytes);
    }

    @Test
    void everyScriptComesBackFromTheWordFile() throws Exception {
        for (var text : Scripts.ALL) {
            assertThat(written(text)).contains(text);
        }
    }

    @Test
    void controlCharactersDoNotBreakTheFile() throws Exception {
        assertThat(written("Courts\u0000 are\u0008 slow\uD800 \uFFFE.")).contains("Courts are slow .");
    }

    @Test
    void markupIsText() throws Exception {
        var markup = "</w:t><script>alert(1)</script>&amp;\"]]>";
        assertThat(written(markup)).contains(markup);
    }

    private static String written(String text) throws Exception {
        var paper = paper(new SubmissionDraft(
                text,
                List.of(new SubmissionSection(text, text, text, false)),
                List.of(new ProposedRecommendation(UUID.randomUUID(), text, text)),
                List.of()));
        try (var word = open(paper)) {
            return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private static SubmissionPaper paper(SubmissionDraft draft) {
        var cover = List.of(
                Paragraph.of(Kind.TITLE, draft.title()),
                Paragraph.of(Kind.CENTRED, "Examen"),
                Paragraph.of(Kind.SUBMITTER, "Une organisation"));
        return PaperWriter.write(draft, cover, "Recommandations", "Annexe");
    }

    private static XWPFDocument open(SubmissionPaper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordDocument.write(paper)));
    }

    private static String text(XWPFParagraph one) {
        return one.getRuns().stream()
                .map(run -> run.getText(0))
                .filter(text -> text != null)
                .collect(Collectors.joining());
    }

    private static Map<String, String> parts(byte[] document) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static NodeList all(Document in, String name) {
        return in.getElementsByTagName("w:" + name);
    }

    private static NodeList all(Element in, String name) {
        return in.getElementsByTagName("w:" + name);
    }

    private static List<Element> runs(Element paragraph) {
        var found = all(paragraph, "r");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static void inOrder(Document in, String parent, String order) {
        var places = Arrays.asList(order.split(" "));
        var found = all(in, parent);
        for (int i = 0; i < found.getLength(); i++) {
            var children = new ArrayList<Integer>();
            for (var child = found.item(i).getFirstChild(); child != null; child = child.getNextSibling()) {
                children.add(places.indexOf(child.getNodeName().replace("w:", "")));
            }
            assertThat(children).doesNotContain(-1).isSorted();
        }
    }
}
