package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** How much texts are alike by their words, rare ones counting more, and which words make them so. */
public final class Likeness {

    private static final int REASONS = 6;

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Places> words = new HashMap<>();
    private double[] lengths = new double[0];

    /** In which texts a word stands, in their order, and how much it counts in each. */
    private static final class Places {

        private int[] texts = new int[4];
        private double[] weights = new double[4];
        private int size;
        private double rarity;

        private void add(int text, int times) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            texts[size] = text;
            weights[size++] = Math.sqrt(times);
        }

        /** A word that nearly every text has says next to nothing. */
        private void weigh(int among) {
            rarity = rarity(among, size);
            for (int i = 0; i < size; i++) {
                weights[i] *= rarity;
            }
        }

        private static double rarity(int among, int inTexts) {
            return Math.log(1 + (among + 1.0) / (inTexts + 1));
        }
    }

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
            counted(text, null)
                    .forEach((word, times) ->
                            all.words.computeIfAbsent(word, one -> new Places()).add(number, times));
        });
        all.lengths = new double[all.ids.size()];
        for (var places : all.words.values()) {
            places.weigh(all.ids.size());
            for (int i = 0; i < places.size; i++) {
                all.lengths[places.texts[i]] += places.weights[i] * places.weights[i];
            }
        }
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
        var written = new HashMap<String, String>();
        var own = counted(text, written);
        var shared = shared(own);
        return nearest(shared, least, most).stream()
                .map(one -> new Like(ids.get(one), Math.min(1, shared[one]), reasons(one, own, written)))
                .toList();
    }

    /** The ids alone of the texts that are most alike, the nearest first. */
    public List<String> idsOf(String text, double least, int most) {
        return nearest(shared(counted(text, null)), least, most).stream()
                .map(ids::get)
                .toList();
    }

    private double[] shared(Map<String, Integer> own) {
        var shared = new double[ids.size()];
        double length = 0;
        for (var word : own.entrySet()) {
            var places = words.get(word.getKey());
            var weight = Math.sqrt(word.getValue()) * (places == null ? Places.rarity(ids.size(), 0) : places.rarity);
            length += weight * weight;
            if (places != null) {
                for (int i = 0; i < places.size; i++) {
                    shared[places.texts[i]] += weight * places.weights[i];
                }
            }
        }
        length = Math.sqrt(length);
        for (int i = 0; i < shared.length; i++) {
            shared[i] /= Math.max(1e-12, length * lengths[i]);
        }
        return shared;
    }

    private List<Integer> nearest(double[] shared, double least, int most) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] >= least) {
                found.add(i);
            }
        }
        found.sort(Comparator.<Integer>comparingDouble(one -> -shared[one]).thenComparing(ids::get));
        return found.subList(0, Math.min(most, found.size()));
    }

    private List<String> reasons(int text, Map<String, Integer> own, Map<String, String> written) {
        var weights = new HashMap<String, Double>();
        own.forEach((word, times) -> {
            var places = words.get(word);
            int at = places == null ? -1 : Arrays.binarySearch(places.texts, 0, places.size, text);
            if (at >= 0) {
                weights.put(word, Math.sqrt(times) * places.rarity * places.weights[at]);
            }
        });
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(word -> written.get(word.getKey()))
                .toList();
    }

    /** @param written where each word as it is written is put; null where nobody asks */
    private static Map<String, Integer> counted(String text, @Nullable Map<String, String> written) {
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
                    if (written != null) {
                        written.putIfAbsent(term.toString(), word);
                    }
                }
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return counted;
    }
}
