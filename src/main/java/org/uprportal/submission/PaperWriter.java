package org.uprportal.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Note;
import org.uprportal.submission.SubmissionPaper.Paragraph;
import org.uprportal.submission.SubmissionPaper.Piece;
import org.uprportal.submission.SubmissionPaper.Words;

/** Sets a draft out as a paper: body first, then recommendations, then annexes; footnotes numbered through. */
final class PaperWriter {

    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");
    private static final Pattern OWN_NUMBER = Pattern.compile("^(?:\\[(\\d{1,3})]|(\\d{1,3})[.)])\\h*");

    private final List<Paragraph> out = new ArrayList<>();
    private int notes;

    private PaperWriter() {}

    static SubmissionPaper write(
            SubmissionDraft draft, List<Paragraph> cover, String recommendations, String annexLabel) {
        var writer = new PaperWriter();
        draft.sections().stream()
                .filter(one -> !one.annex())
                .forEach(one -> writer.section(one, one.heading(), Kind.NUMBERED));
        var proposals = draft.proposals().stream()
                .map(one -> oneLine(one.text()))
                .filter(text -> !text.isEmpty())
                .toList();
        if (!proposals.isEmpty()) {
            writer.out.add(Paragraph.of(Kind.HEADING, recommendations));
            proposals.forEach(text -> writer.out.add(Paragraph.of(Kind.NUMBERED, text)));
        }
        var body = List.copyOf(writer.out);
        writer.out.clear();
        var annexes = draft.sections().stream().filter(SubmissionSection::annex).toList();
        for (int i = 0; i < annexes.size(); i++) {
            var label = annexes.size() == 1 ? annexLabel : annexLabel + " " + (i + 1);
            var heading = oneLine(annexes.get(i).heading());
            writer.section(annexes.get(i), heading.isEmpty() ? label : label + " – " + heading, Kind.PLAIN);
        }
        return new SubmissionPaper(draft.locale(), List.copyOf(cover), body, List.copyOf(writer.out));
    }

    private void section(SubmissionSection section, String heading, Kind kind) {
        var lines = lines(section.text());
        var footnotes = lines(section.footnotes());
        for (int i = 0; i < footnotes.size(); i++) {
            footnotes.set(i, withoutOwnNumber(footnotes.get(i), i + 1));
        }
        var used = new HashSet<Integer>();
        var paragraphs = new ArrayList<Paragraph>();
        if (!oneLine(heading).isEmpty()) {
            paragraphs.add(Paragraph.of(Kind.HEADING, oneLine(heading)));
        }
        lines.forEach(line -> paragraphs.add(new Paragraph(kind, pieces(line, footnotes, used))));
        var rest = new ArrayList<Piece>();
        for (int i = 0; i < footnotes.size(); i++) {
            if (!used.contains(i)) {
                rest.add(new Note(++notes, footnotes.get(i)));
            }
        }
        if (!rest.isEmpty()) {
            var last = paragraphs.isEmpty() ? new Paragraph(kind, List.of()) : paragraphs.removeLast();
            rest.addAll(0, last.pieces());
            paragraphs.add(new Paragraph(last.kind(), List.copyOf(rest)));
        }
        out.addAll(paragraphs);
    }

    /** A line with its footnotes at their marks; what looks like a mark and has no footnote stays text. */
    private List<Piece> pieces(String line, List<String> footnotes, HashSet<Integer> used) {
        var pieces = new ArrayList<Piece>();
        var marks = MARK.matcher(line);
        int from = 0;
        while (marks.find()) {
            var which = Integer.parseInt(marks.group(1)) - 1;
            if (which >= 0 && which < footnotes.size() && used.add(which)) {
                // A mark stands at the word before it, so that it parts no words.
                var before = line.substring(from, marks.start()).stripTrailing();
                if (!before.isEmpty()) {
                    pieces.add(new Words(before));
                }
                pieces.add(new Note(++notes, footnotes.get(which)));
                from = marks.end();
            }
        }
        if (from < line.length()) {
            pieces.add(new Words(line.substring(from)));
        }
        return List.copyOf(pieces);
    }

    private static String withoutOwnNumber(String note, int place) {
        var number = OWN_NUMBER.matcher(note);
        if (number.find()) {
            var said = number.group(1) == null ? number.group(2) : number.group(1);
            var rest = note.substring(number.end()).strip();
            if (Integer.parseInt(said) == place && !rest.isEmpty()) {
                return rest;
            }
        }
        return note;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
