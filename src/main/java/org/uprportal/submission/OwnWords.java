package org.uprportal.submission;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for what would give an organisation away in its own text. */
final class OwnWords {

    private static final int SHORTEST = 4;

    private OwnWords() {}

    /** Whether the draft contains one of the words: the organisation's name, its people's names and addresses. */
    static boolean in(SubmissionDraft draft, Collection<String> words) {
        var text = plain(texts(draft).reduce("", (all, one) -> all + "\n" + one));
        return words.stream()
                .map(OwnWords::plain)
                .filter(word -> word.length() >= SHORTEST)
                .anyMatch(text::contains);
    }

    private static Stream<String> texts(SubmissionDraft draft) {
        return Stream.of(
                        Stream.of(draft.title(), draft.contact(), draft.description()),
                        draft.sections().stream().flatMap(one -> Stream.of(one.heading(), one.text(), one.footnotes())),
                        draft.proposals().stream().flatMap(one -> Stream.of(one.text(), one.theme())),
                        draft.coSubmitters().stream()
                                .flatMap(one -> Stream.of(one.name(), one.contact(), one.description())))
                .flatMap(all -> all);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
