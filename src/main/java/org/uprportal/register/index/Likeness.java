package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How much texts are alike by their words, rare ones counting more, and which words make them so. */
public final class Likeness {

    private static final int REASONS = 6;

    private Likeness() {}

    /**
     * Another text that is alike.
     *
     * @param share from 0 for nothing in common to 1 for the same words
     * @param words of the text itself that count most, as they are written there
     */
    public record Like(String id, double share, List<String> words) {}

    /**
     * The texts that are most alike, the nearest first.
     *
     * @param others texts by id; among them it is told which words are rare
     * @param least the share from which one counts as alike
     */
    public static List<Like> of(String text, Map<String, String> others, double least, int most) {
        var written = new LinkedHashMap<String, String>();
        var own = counted(text, written);
        var counted = new LinkedHashMap<String, Map<String, Integer>>();
        others.forEach((id, other) -> counted.put(id, counted(other, new HashMap<>())));
        var texts = new HashMap<String, Integer>();
        own.keySet().forEach(word -> texts.merge(word, 1, Integer::sum));
        counted.values().forEach(words -> words.keySet().forEach(word -> texts.merge(word, 1, Integer::sum)));
        var all = others.size() + 1.0;
        var found = new ArrayList<Like>();
        counted.forEach((id, words) -> {
            var weights = new HashMap<String, Double>();
            own.keySet().stream()
                    .filter(words::containsKey)
                    .forEach(word -> weights.put(
                            word,
                            weight(own.get(word), all, texts.get(word))
                                    * weight(words.get(word), all, texts.get(word))));
            var share =
                    weights.values().stream().mapToDouble(Double::doubleValue).sum()
                            / Math.max(1e-12, length(own, all, texts) * length(words, all, texts));
            if (share >= least) {
                found.add(new Like(
                        id,
                        Math.min(1, share),
                        weights.entrySet().stream()
                                .sorted(Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .limit(REASONS)
                                .map(word -> written.get(word.getKey()))
                                .toList()));
            }
        });
        found.sort(Comparator.comparingDouble(Like::share).reversed().thenComparing(Like::id));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static double length(Map<String, Integer> words, double all, Map<String, Integer> texts) {
        return Math.sqrt(words.entrySet().stream()
                .mapToDouble(word -> Math.pow(weight(word.getValue(), all, texts.get(word.getKey())), 2))
                .sum());
    }

    /** A word that nearly every text has says next to nothing. */
    private static double weight(int times, double all, int inTexts) {
        return Math.sqrt(times) * Math.log(1 + all / inTexts);
    }

    private static Map<String, Integer> counted(String text, Map<String, String> written) {
        var counted = new HashMap<String, Integer>();
        var field = Tongues.language(text);
        try (var words = Tongues.analyzer(field).tokenStream(field, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                var word = text.substring(place.startOffset(), place.endOffset());
                if (!Tongues.little(field, word)) {
                    counted.merge(term.toString(), 1, Integer::sum);
                    written.putIfAbsent(term.toString(), word);
                }
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return counted;
    }
}
