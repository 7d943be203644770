package org.uprportal.submission.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.uprportal.platform.ui.Card;
import org.uprportal.submission.SubmissionPaper;
import org.uprportal.submission.SubmissionPaper.Kind;

/** The text of a submission as it will be filed, to read: what the Word file says, in the same order. */
class SubmissionText extends Card {

    private final Div paper = new Div();
    private final Div footnotes = new Div();
    private int number;

    SubmissionText(SubmissionPaper one) {
        super("submission.text");
        paper.addClassName("upr-paper");
        paper.getElement().setAttribute("lang", one.language().toLanguageTag());
        paper.getElement().setAttribute("dir", one.rightToLeft() ? "rtl" : "ltr");
        one.paragraphs().forEach(this::show);
        add(paper);
        if (footnotes.getComponentCount() > 0) {
            add(new H3(getTranslation("submission.text.footnotes")), footnotes);
        }
    }

    private void show(SubmissionPaper.Paragraph one) {
        HtmlContainer line = one.kind() == Kind.HEADING ? new H3() : new Paragraph();
        line.getElement().setAttribute("dir", "auto");
        if (one.kind() == Kind.TITLE || one.kind() == Kind.SUBMITTER) {
            line.getStyle().set("font-weight", "600");
        }
        if (one.kind() == Kind.NUMBERED) {
            line.add(new Span(++number + ". "));
        }
        one.pieces().forEach(piece -> {
            switch (piece) {
                case SubmissionPaper.Words words -> line.add(new Span(words.text()));
                case SubmissionPaper.Note note -> line.add(mark(note));
            }
        });
        paper.add(line);
    }

    /** The mark of a footnote; its text stands below. */
    private Anchor mark(SubmissionPaper.Note note) {
        var text = new Paragraph("%d %s".formatted(note.number(), note.text()));
        text.getElement().setAttribute("dir", "auto");
        text.setId("footnote-" + note.number());
        footnotes.add(text);
        var mark = new Anchor("#footnote-" + note.number(), String.valueOf(note.number()));
        mark.setRouterIgnore(true);
        mark.getStyle().set("vertical-align", "super").set("font-size", "smaller");
        return mark;
    }
}
