package org.uprportal.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.uprportal.platform.SafeText;

/**
 * A submission as a Word file in OHCHR's shape: submitters at the beginning, paragraphs and pages numbered. Its properties
 * name no person.
 */
final class WordDocument {

    private final XWPFDocument document = new XWPFDocument();
    private int paragraphs;

    private WordDocument() {}

    static byte[] write(SubmissionDraft draft, String author, String occasion) {
        var word = new WordDocument();
        try (word.document) {
            word.properties(draft.title());
            word.style("Heading1", 0, 28);
            word.cover(draft, author, occasion);
            draft.sections().forEach(word::section);
            word.proposals(draft.proposals());
            word.pageNumbers();
            var bytes = new ByteArrayOutputStream();
            word.document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void properties(String title) {
        var core = document.getProperties().getCoreProperties();
        core.setCreator("");
        core.setLastModifiedByUser("");
        core.setTitle(SafeText.document(title));
    }

    private void style(String id, int level, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + (level + 1));
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.createStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
    }

    private void cover(SubmissionDraft draft, String author, String occasion) {
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        var run = title.createRun();
        run.setBold(true);
        run.setFontSize(18);
        run.setText(SafeText.document(draft.title()));
        plain(occasion).setAlignment(ParagraphAlignment.CENTER);
        plain(author).setAlignment(ParagraphAlignment.CENTER);
        draft.coSubmitters().forEach(partner -> {
            var line = document.createParagraph();
            var name = line.createRun();
            name.setBold(true);
            name.setText(SafeText.document(partner.name()));
            line.createRun().setText(SafeText.document(" – " + partner.contact()));
            plain(partner.description());
        });
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    private void section(SubmissionSection section) {
        heading(section.heading());
        section.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> plain(++paragraphs + ". " + line.strip()));
        section.footnotes().lines().filter(line -> !line.isBlank()).forEach(line -> {
            var note = document.createParagraph().createRun();
            note.setFontSize(9);
            note.setText(SafeText.document(line.strip()));
        });
    }

    private void proposals(List<ProposedRecommendation> proposals) {
        if (!proposals.isEmpty()) {
            heading("Recommendations");
            proposals.forEach(proposal -> plain(++paragraphs + ". " + proposal.text()));
        }
    }

    private void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading1");
        paragraph.createRun().setText(SafeText.document(text));
    }

    private XWPFParagraph plain(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        paragraph.createRun().setText(SafeText.document(text));
        return paragraph;
    }

    private void pageNumbers() {
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
