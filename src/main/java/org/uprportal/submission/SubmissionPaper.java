package org.uprportal.submission;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A submission as it is read: paragraph by paragraph, with its footnotes where they belong. The page that shows it and the
 * Word file are both made from this, so that whoever approves reads what OHCHR reads.
 *
 * @param cover who submits, to which review, when; not counted
 * @param body the text and the recommendations; counted, footnotes aside
 * @param annex what stands after the recommendations; not counted
 */
public record SubmissionPaper(Locale language, List<Paragraph> cover, List<Paragraph> body, List<Paragraph> annex) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    /** What a paragraph is. */
    public enum Kind {
        /** The title, on the cover. */
        TITLE,
        /** Something else in the middle of the cover. */
        CENTRED,
        /** The name of an organisation that submits. */
        SUBMITTER,
        /** About an organisation that submits. */
        DETAIL,
        /** A heading. */
        HEADING,
        /** A paragraph with a number of its own. */
        NUMBERED,
        /** A paragraph without number, in an annex. */
        PLAIN
    }

    /** A part of a paragraph. */
    public sealed interface Piece {}

    /** Words. */
    public record Words(String text) implements Piece {}

    /** A footnote; the number is its place in the whole document. */
    public record Note(int number, String text) implements Piece {}

    /** A paragraph. */
    public record Paragraph(Kind kind, List<Piece> pieces) {

        /** A paragraph without footnotes. */
        public static Paragraph of(Kind kind, String text) {
            return new Paragraph(kind, List.of(new Words(text)));
        }

        /** Its words without footnotes. */
        public String text() {
            return pieces.stream()
                    .map(piece -> piece instanceof Words words ? words.text() : "")
                    .collect(Collectors.joining());
        }

        /** Its footnotes. */
        public List<Note> notes() {
            return pieces.stream()
                    .filter(Note.class::isInstance)
                    .map(Note.class::cast)
                    .toList();
        }
    }

    /** The words that count. */
    public int words() {
        return body.stream()
                .mapToInt(paragraph -> WordCount.of(paragraph.text()))
                .sum();
    }

    /** It as a Word file. */
    public byte[] word() {
        return WordDocument.write(this);
    }

    /** Whether it is written from right to left. */
    public boolean rightToLeft() {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** Everything, from the title to the end. */
    public Stream<Paragraph> paragraphs() {
        return Stream.of(cover, body, annex).flatMap(List::stream);
    }
}
