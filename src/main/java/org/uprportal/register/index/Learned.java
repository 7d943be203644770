package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Labels learned from texts that have them, for texts that have none: one logistic regression for each label over the stems of
 * a text, pairs of them, and the words it begins with. What speaks for a label is a sum over words, so that the words which
 * decided can be named. Nothing leaves this machine, and the same examples always teach the same.
 */
public final class Learned {

    /** More examples than this teach hardly more, and take longer. */
    static final int MOST_EXAMPLES = 40_000;

    private static final int ROUNDS = 12;
    private static final int REASONS = 5;
    private static final int FIRST_WORDS = 3;
    private static final int LONGEST = 400;
    private static final double STEP = 0.6;
    private static final double DECAY = 1e-6;

    private final List<String> labels;
    private final Map<String, Integer> places;
    private final float[] rarity;
    private final float[] weights;
    private final boolean one;

    private Learned(List<String> labels, Map<String, Integer> places, float[] rarity, float[] weights, boolean one) {
        this.labels = labels;
        this.places = places;
        this.rarity = rarity;
        this.weights = weights;
        this.one = one;
    }

    /** A text and its labels. */
    public record Example(String text, Set<String> labels) {}

    /**
     * A label that a text may have.
     *
     * @param certainty from 0 to 1
     * @param words of the text that decided, as written there
     */
    public record Guess(String label, double certainty, List<String> words) {}

    /**
     * How good guesses are on texts that were not learned from.
     *
     * @param given labels that the texts have
     * @param guessed labels that were guessed
     * @param right labels of both
     */
    public record Measure(int texts, int given, int guessed, int right) {

        /** Which share of what was guessed is right. */
        public double precision() {
            return guessed == 0 ? 0 : (double) right / guessed;
        }

        /** Which share of what is there was guessed. */
        public double recall() {
            return given == 0 ? 0 : (double) right / given;
        }
    }

    /**
     * Learns.
     *
     * @param one whether a text has one label at most
     */
    public static Learned from(Collection<Example> examples, boolean one) {
        var distinct = distinct(examples);
        if (distinct.size() > MOST_EXAMPLES) {
            // Every nth, so that all times and States are among them.
            var each = (double) distinct.size() / MOST_EXAMPLES;
            var some = new ArrayList<Example>(MOST_EXAMPLES);
            for (int i = 0; i < MOST_EXAMPLES; i++) {
                some.add(distinct.get((int) (i * each)));
            }
            distinct = some;
        }
        return taught(distinct, one);
    }

    private static List<Example> distinct(Collection<Example> examples) {
        var byText = new LinkedHashMap<String, Set<String>>();
        examples.forEach(example ->
                byText.computeIfAbsent(example.text(), text -> new TreeSet<>()).addAll(example.labels()));
        var all = new ArrayList<Example>(byText.size());
        byText.forEach((text, labels) -> all.add(new Example(text, labels)));
        return all;
    }

    private static Learned taught(List<Example> examples, boolean one) {
        var labels = List.copyOf(new TreeSet<>(
                examples.stream().flatMap(example -> example.labels().stream()).toList()));
        var numbers = new HashMap<String, Integer>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        var read = new ArrayList<Set<String>>(examples.size());
        var inTexts = new HashMap<String, Integer>();
        for (var example : examples) {
            var terms = Set.copyOf(terms(example.text()).keySet());
            read.add(terms);
            terms.forEach(term -> inTexts.merge(term, 1, Integer::sum));
        }
        int least = examples.size() > 2000 ? 3 : examples.size() > 20 ? 2 : 1;
        var places = new HashMap<String, Integer>();
        inTexts.entrySet().stream()
                .filter(term -> term.getValue() >= least)
                .sorted(Map.Entry.comparingByKey())
                .forEach(term -> places.put(term.getKey(), places.size()));
        var rarity = new float[places.size()];
        places.forEach((term, place) ->
                rarity[place] = (float) Math.log(1 + (double) examples.size() / inTexts.get(term)));
        // The last row holds how frequent each label is.
        var learned = new Learned(labels, places, rarity, new float[(places.size() + 1) * labels.size()], one);
        var texts = new ArrayList<Vector>(examples.size());
        read.forEach(terms -> texts.add(learned.vector(terms)));
        var has = new boolean[examples.size()][labels.size()];
        for (int i = 0; i < has.length; i++) {
            for (var label : examples.get(i).labels()) {
                has[i][numbers.get(label)] = true;
            }
        }
        learned.learn(texts, has);
        return learned;
    }

    private record Vector(int[] places, float[] values) {}

    private Vector vector(Set<String> terms) {
        var known = terms.stream()
                .map(places::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        var values = new float[known.length + 1];
        double length = 0;
        for (int place : known) {
            length += rarity[place] * rarity[place];
        }
        for (int i = 0; i < known.length; i++) {
            values[i] = (float) (rarity[known[i]] / Math.sqrt(length));
        }
        var withFrequency = Arrays.copyOf(known, known.length + 1);
        withFrequency[known.length] = rarity.length;
        values[known.length] = 1;
        return new Vector(withFrequency, values);
    }

    /** Small steps against the error of each text in turn, smaller where a weight has moved much (AdaGrad). */
    private void learn(List<Vector> texts, boolean[][] has) {
        int width = labels.size();
        var moved = new float[weights.length];
        var order = new int[texts.size()];
        Arrays.setAll(order, i -> i);
        var chance = new Random(1);
        var error = new float[width];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = chance.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            for (int text : order) {
                var vector = texts.get(text);
                score(vector, error);
                for (int label = 0; label < width; label++) {
                    error[label] = probability(error[label]) - (has[text][label] ? 1 : 0);
                }
                for (int i = 0; i < vector.places.length; i++) {
                    int row = vector.places[i] * width;
                    float value = vector.values[i];
                    for (int label = 0; label < width; label++) {
                        float slope = error[label] * value + (float) DECAY * weights[row + label];
                        float path = moved[row + label] + slope * slope;
                        moved[row + label] = path;
                        weights[row + label] -= (float) (STEP * slope / (1e-3 + Math.sqrt(path)));
                    }
                }
            }
        }
    }

    private void score(Vector vector, float[] into) {
        int width = labels.size();
        Arrays.fill(into, 0);
        for (int i = 0; i < vector.places.length; i++) {
            int row = vector.places[i] * width;
            float value = vector.values[i];
            for (int label = 0; label < width; label++) {
                into[label] += value * weights[row + label];
            }
        }
    }

    private static float probability(float score) {
        return (float) (1 / (1 + Math.exp(-score)));
    }

    /**
     * The labels that a text may have, the most certain first.
     *
     * @param least how certain they must be
     */
    public List<Guess> guess(String text, double least) {
        if (labels.isEmpty()) {
            return List.of();
        }
        var written = terms(text);
        var vector = vector(written.keySet());
        var scores = new float[labels.size()];
        score(vector, scores);
        double all = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = probability(scores[label]);
            all += scores[label];
        }
        var guesses = new ArrayList<Guess>();
        for (int label = 0; label < scores.length; label++) {
            double certainty = one ? scores[label] / Math.max(1e-9, all) : scores[label];
            if (certainty >= least) {
                guesses.add(new Guess(labels.get(label), certainty, reasons(label, written)));
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::certainty).reversed().thenComparing(Guess::label));
        return one && guesses.size() > 1 ? List.of(guesses.getFirst()) : List.copyOf(guesses);
    }

    private List<String> reasons(int label, Map<String, String> written) {
        var speaking = new ArrayList<Map.Entry<String, Float>>();
        written.keySet().forEach(term -> {
            var place = places.get(term);
            if (place != null) {
                float weight = weights[place * labels.size() + label] * rarity[place];
                if (weight > 0) {
                    speaking.add(Map.entry(written.get(term), weight));
                }
            }
        });
        speaking.sort(Map.Entry.<String, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        var reasons = new ArrayList<String>();
        for (var one : speaking) {
            if (reasons.size() < REASONS
                    && reasons.stream()
                            .noneMatch(said ->
                                    said.contains(one.getKey()) || one.getKey().contains(said))) {
                reasons.add(one.getKey());
            }
        }
        return List.copyOf(reasons);
    }

    /**
     * Learns from all parts but one and guesses the labels of that one, for each part in turn. What is worded the same is in the
     * same part, so that nothing is asked that was taught.
     *
     * @param least how certain a guess must be to count
     */
    public static Measure measure(Collection<Example> examples, boolean one, int parts, double least) {
        var distinct = distinct(examples);
        int given = 0;
        int guessed = 0;
        int right = 0;
        for (int part = 0; part < parts; part++) {
            var taught = new ArrayList<Example>();
            var asked = new ArrayList<Example>();
            for (var example : distinct) {
                (Math.floorMod(spread(example.text()), parts) == part ? asked : taught).add(example);
            }
            var learned = taught(taught, one);
            for (var example : asked) {
                var guesses = learned.guess(example.text(), least);
                given += example.labels().size();
                guessed += guesses.size();
                right += (int) guesses.stream()
                        .filter(guess -> example.labels().contains(guess.label()))
                        .count();
            }
        }
        return new Measure(distinct.size(), given, guessed, right);
    }

    /** The same part for texts that differ in case or punctuation alone. */
    private static int spread(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                .strip()
                                .hashCode()
                        * 0x9E3779B9
                >>> 8;
    }

    /** The stems of a text, pairs of neighbours and its first words, each with the words as they are written. */
    private static Map<String, String> terms(String text) {
        var terms = new LinkedHashMap<String, String>();
        var field = Tongues.language(text);
        var before = "";
        var wordBefore = "";
        int number = 0;
        try (var words = Tongues.analyzer(field).tokenStream(field, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken() && number++ < LONGEST) {
                var stem = term.toString();
                var word = text.substring(place.startOffset(), place.endOffset());
                if (!Tongues.little(field, word)) {
                    terms.putIfAbsent(stem, word);
                }
                if (number <= FIRST_WORDS) {
                    terms.putIfAbsent("^" + stem, word);
                }
                if (!before.isEmpty()) {
                    terms.putIfAbsent(before + " " + stem, wordBefore + " " + word);
                }
                before = stem;
                wordBefore = word;
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }

    /** What it can guess. */
    public Set<String> labels() {
        return new LinkedHashSet<>(labels);
    }
}
