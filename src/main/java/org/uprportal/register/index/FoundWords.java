package org.uprportal.register.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;

/** Where in a text the words are that were looked for. */
final class FoundWords {

    private FoundWords() {}

    /** Each place once, in their order, none within another. */
    static List<Hits.Mark> in(String text, Set<Term> terms) throws IOException {
        var marks = new ArrayList<Hits.Mark>();
        for (var field : List.of(Tongues.PLAIN, Tongues.language(text))) {
            var sought = terms.stream()
                    .filter(term -> term.field().equals(field))
                    .map(Term::text)
                    .collect(Collectors.toSet());
            if (!sought.isEmpty()) {
                mark(text, field, sought, marks);
            }
        }
        marks.sort(Comparator.comparingInt(Hits.Mark::from)
                .thenComparing(Comparator.comparingInt(Hits.Mark::to).reversed()));
        var apart = new ArrayList<Hits.Mark>();
        for (var mark : marks) {
            if (apart.isEmpty() || mark.from() >= apart.getLast().to()) {
                apart.add(mark);
            } else if (mark.to() > apart.getLast().to()) {
                apart.set(apart.size() - 1, new Hits.Mark(apart.getLast().from(), mark.to()));
            }
        }
        return apart;
    }

    private static void mark(String text, String field, Set<String> sought, List<Hits.Mark> marks) throws IOException {
        try (var words = Tongues.analyzer(field).tokenStream(field, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (sought.contains(term.toString())) {
                    marks.add(new Hits.Mark(place.startOffset(), place.endOffset()));
                }
            }
            words.end();
        }
    }
}
