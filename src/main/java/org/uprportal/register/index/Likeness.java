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

    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<Place>> words = new HashMap<>();
    private double[] lengths = new double[0];

    /** How often a word stands in one of the texts. */
    private record Place(int text, int times) {}

    private Likeness() {}

    /**
     * Another text that is alike.
     *
     * @param share from 0 for nothing in common to 1 for the same words
     * @param words of the text itself that count most, as they are written there
     */
    public record Like(String id, double share, List<String> words) {}

    /** Texts by id, with which others are compared; among them it is told which words are rare. */
    public static Likeness among(Map<String, String> texts) {
        var all = new Likeness();
        texts.forEach((id, text) -> {
            int number = all.ids.size();
            all.ids.add(id);
            counted(text, new HashMap<>())
                    .forEach((word, times) -> all.words
                            .computeIfAbsent(word, one -> new ArrayList<>())
                            .add(new Place(number, times)));
        });
        all.lengths = new double[all.ids.size()];
        all.words.forEach((word, places) ->
                places.forEach(place -> all.lengths[place.text()] += Math.pow(all.weight(word, place.times()), 2)));
        for (int i = 0; i < all.lengths.length; i++) {
            all.lengths[i] = Math.sqrt(all.lengths[i]);
        }
        return all;
    }

    /** As {@link #among} and {@link #of(String, double, int)}. */
    public static List<Like> of(String text, Map<String, String> others, double least, int most) {
        return among(others).of(text, least, most);
    }

    /**
     * The texts that are most alike, the nearest first.
     *
     * @param least the share from which one counts as alike
     */
    public List<Like> of(String text, double least, int most) {
        var written = new LinkedHashMap<String, String>();
        var own = counted(text, written);
        var shared = new double[ids.size()];
        double length = 0;
        for (var word : own.entrySet()) {
            var weight = weight(word.getKey(), word.getValue());
            length += weight * weight;
            for (var place : words.getOrDefault(word.getKey(), List.of())) {
                shared[place.text()] += weight * weight(word.getKey(), place.times());
            }
        }
        length = Math.sqrt(length);
        var found = new ArrayList<Integer>();
        for (int i = 0; i < shared.length; i++) {
            shared[i] /= Math.max(1e-12, length * lengths[i]);
            if (shared[i] >= least) {
                found.add(i);
            }
        }
        found.sort(Comparator.<Integer>comparingDouble(one -> -shared[one]).thenComparing(ids::get));
        return found.stream()
                .limit(most)
                .map(one -> new Like(ids.get(one), Math.min(1, shared[one]), reasons(one, own, written)))
                .toList();
    }

    private List<String> reasons(int text, Map<String, Integer> own, Map<String, String> written) {
        var weights = new HashMap<String, Double>();
        own.forEach((word, times) -> words.getOrDefault(word, List.of()).stream()
                .filter(place -> place.text() == text)
                .forEach(place -> weights.put(word, weight(word, times) * weight(word, place.times()))));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(word -> written.get(word.getKey()))
                .toList();
    }

    /** A word that nearly every text has says next to nothing. */
    private double weight(String word, int times) {
        var inTexts = words.getOrDefault(word, List.of()).size();
        return Math.sqrt(times) * Math.log(1 + (ids.size() + 1.0) / (inTexts + 1));
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
