package org.uprportal.submission;

import static org.uprportal.submission.WordFile.escaped;

import java.text.Bidi;
import java.util.List;
import java.util.Map;
import org.uprportal.platform.SafeText;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Note;
import org.uprportal.submission.SubmissionPaper.Paragraph;
import org.uprportal.submission.SubmissionPaper.Words;

/**
 * A submission as a Word file in OHCHR's shape: A4, cover, paragraphs that number themselves, footnotes that are footnotes,
 * page numbers; from right to left where it is written so. Every element stands where the schema wants it.
 */
final class WordDocument {

    private static final Map<String, String> REGIONS =
            Map.of("en", "en-GB", "fr", "fr-FR", "es", "es-ES", "ru", "ru-RU", "ar", "ar-SA", "zh", "zh-CN");

    private final SubmissionPaper paper;
    private final StringBuilder footnotes = new StringBuilder();

    private WordDocument(SubmissionPaper paper) {
        this.paper = paper;
    }

    static byte[] write(SubmissionPaper paper) {
        var title = paper.cover().isEmpty() ? "" : paper.cover().getFirst().text();
        return new WordDocument(paper).file().bytes(title);
    }

    private WordFile file() {
        var body = new StringBuilder();
        paper.cover().forEach(one -> body.append(paragraph(one, false)));
        part(body, paper.body());
        part(body, paper.annex());
        return new WordFile()
                .with("document", "document", "<w:body>" + body + section() + "</w:body>")
                .with("styles", "styles", styles())
                .with("numbering", "numbering", NUMBERING)
                .with("footnotes", "footnotes", SEPARATORS + footnotes)
                .with("settings", "settings", SETTINGS)
                .with(
                        "footer",
                        "ftr",
                        "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>");
    }

    /** Body and annex begin on a page of their own. */
    private void part(StringBuilder body, List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            body.append(paragraph(paragraphs.get(i), i == 0));
        }
    }

    private String paragraph(Paragraph one, boolean onNewPage) {
        var rightToLeft = rightToLeft(one.text());
        var content = new StringBuilder();
        one.pieces().forEach(piece -> {
            switch (piece) {
                case Words words -> content.append(runs(words.text(), rightToLeft));
                case Note note -> content.append(reference(note));
            }
        });
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style(one.kind()) + "\"/>"
                + (one.kind() == Kind.HEADING ? "<w:keepNext/>" : "")
                + (onNewPage ? "<w:pageBreakBefore/>" : "")
                + (one.kind() == Kind.NUMBERED ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" : "")
                + side(rightToLeft)
                + "</w:pPr>" + content + "</w:p>";
    }

    /** Said where it differs from the style. */
    private String side(boolean rightToLeft) {
        return rightToLeft ? "<w:bidi/>" : paper.rightToLeft() ? "<w:bidi w:val=\"0\"/>" : "";
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case TITLE -> "Title";
            case CENTRED -> "Cover";
            case SUBMITTER -> "Submitter";
            case HEADING -> "Heading1";
            case DETAIL, NUMBERED, PLAIN -> "Normal";
        };
    }

    private String reference(Note note) {
        var rightToLeft = rightToLeft(note.text());
        footnotes
                .append("<w:footnote w:id=\"" + note.number() + "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>")
                .append(side(rightToLeft))
                .append("</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
                .append("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
                .append(runs(note.text(), rightToLeft))
                .append("</w:p></w:footnote>");
        return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"" + note.number()
                + "\"/></w:r>";
    }

    /** What is read from right to left, and what is not, in runs of their own. */
    private static String runs(String typed, boolean rightToLeft) {
        var text = SafeText.document(typed);
        var bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var runs = new StringBuilder();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            runs.append("<w:r>")
                    .append(bidi.getRunLevel(i) % 2 == 1 ? "<w:rPr><w:rtl/></w:rPr>" : "")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escaped(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i))))
                    .append("</w:t></w:r>");
        }
        return runs.toString();
    }

    /** By its first letter; without one as the whole submission. */
    private boolean rightToLeft(String text) {
        var bidi = new Bidi(
                text,
                paper.rightToLeft() ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return !bidi.baseIsLeftToRight();
    }

    private String section() {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId-footer\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
                + (paper.rightToLeft() ? "<w:bidi/>" : "")
                + "</w:sectPr>";
    }

    private String styles() {
        var language = paper.language().getLanguage();
        var region = REGIONS.getOrDefault(language, language);
        var side = paper.rightToLeft() ? "<w:bidi/>" : "";
        return "<w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/>"
                + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\""
                + (language.equals("ar") || language.equals("zh") ? "en-GB" : region)
                + "\" w:eastAsia=\"" + (language.equals("zh") ? region : "zh-CN") + "\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + "<w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", " w:default=\"1\"", side, "")
                + style(
                        "Title",
                        "Title",
                        "",
                        side + "<w:spacing w:before=\"1200\" w:after=\"360\"/><w:jc w:val=\"center\"/>",
                        BOLD + size(36))
                + style("Cover", "Cover", "", side + "<w:jc w:val=\"center\"/>", "")
                + style("Submitter", "Submitter", "", "<w:keepNext/>" + side + "<w:spacing w:before=\"240\"/>", BOLD)
                + style(
                        "Heading1",
                        "heading 1",
                        "",
                        "<w:keepNext/>" + side + "<w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"0\"/>",
                        BOLD + size(28))
                + style("FootnoteText", "footnote text", "", side + "<w:spacing w:after=\"0\"/>", size(20))
                + style("Footer", "footer", "", "<w:jc w:val=\"center\"/>", size(20))
                + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
                + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";
    }

    private static String style(String id, String name, String more, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + more + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>")
                + "<w:qFormat/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>")
                + "</w:style>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static final String BOLD = "<w:b/><w:bCs/>";

    private static final String NUMBERING =
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
                    + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"
                    + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    private static final String SEPARATORS =
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                    + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";

    private static final String SETTINGS =
            "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
                    + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                    + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";
}
