package org.uprportal.register.index;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How words are cut and stemmed in each of the six languages, and in which of them a text is written. */
final class Tongues {

    /** The field of words as they are written, but for case and accents. */
    static final String PLAIN = "plain";

    private static final int LOOKED_AT = 400;
    private static final int NOT_LATIN = 0x250;
    private static final int LONGEST_SMALL_WORD = 5;

    private static final Analyzer FOLDED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, folded);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(words));
        }
    };

    /** No word is left out: "no" and "all" matter in a phrase. */
    private static final Map<String, Analyzer> STEMMED = new LinkedHashMap<>(Map.of(
            "ar", new ArabicAnalyzer(CharArraySet.EMPTY_SET),
            "en", new EnglishAnalyzer(CharArraySet.EMPTY_SET),
            "es", new SpanishAnalyzer(CharArraySet.EMPTY_SET),
            "fr", new FrenchAnalyzer(CharArraySet.EMPTY_SET),
            "ru", new RussianAnalyzer(CharArraySet.EMPTY_SET),
            "zh", new CJKAnalyzer(CharArraySet.EMPTY_SET)));

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "for", "with", "on", "all", "its", "that", "by", "from"),
            "fr",
                    Set.of(
                            "le", "la", "les", "des", "du", "et", "de", "à", "en", "pour", "une", "un", "aux", "dans",
                            "sur", "que"),
            "es",
                    Set.of(
                            "el", "la", "los", "las", "de", "del", "y", "en", "para", "que", "con", "una", "un", "por",
                            "sus"));

    private static final Map<String, CharArraySet> LITTLE = Map.of(
            "ar", ArabicAnalyzer.getDefaultStopSet(),
            "en", EnglishAnalyzer.getDefaultStopSet(),
            "es", SpanishAnalyzer.getDefaultStopSet(),
            "fr", FrenchAnalyzer.getDefaultStopSet(),
            "ru", RussianAnalyzer.getDefaultStopSet());

    private Tongues() {}

    /** Whether a word says nothing by itself, such as "the". */
    static boolean little(String language, String word) {
        var words = LITTLE.get(language);
        return words != null && words.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    static Analyzer analyzer(String field) {
        return STEMMED.getOrDefault(field, FOLDED);
    }

    /** Fields in which a word is looked for, the plain one apart. */
    static List<String> fieldsFor(String word) {
        return switch (script(word)) {
            case ARABIC -> List.of("ar");
            case CYRILLIC -> List.of("ru");
            case HAN, HIRAGANA, KATAKANA, HANGUL -> List.of("zh");
            default -> List.of("en", "fr", "es");
        };
    }

    /** In which language a text is written; English where it cannot be told. */
    static String language(String text) {
        var script = switch (script(text)) {
            case ARABIC -> "ar";
            case CYRILLIC -> "ru";
            case HAN, HIRAGANA, KATAKANA, HANGUL -> "zh";
            default -> "";
        };
        if (!script.isEmpty()) {
            return script;
        }
        var counted = new HashMap<String, Integer>();
        var small = text.toLowerCase(java.util.Locale.ROOT);
        int from = -1;
        for (int at = 0; at <= small.length(); at++) {
            if (at < small.length() && Character.isLetter(small.charAt(at))) {
                from = from < 0 ? at : from;
            } else if (from >= 0) {
                if (at - from <= LONGEST_SMALL_WORD) {
                    count(small.substring(from, at), counted);
                }
                from = -1;
            }
        }
        return counted.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(one -> one.getKey().equals("en") ? 1 : 0))
                .map(Map.Entry::getKey)
                .orElse("en");
    }

    private static void count(String word, Map<String, Integer> counted) {
        SMALL_WORDS.forEach((language, words) -> {
            if (words.contains(word)) {
                counted.merge(language, 1, Integer::sum);
            }
        });
    }

    private static UnicodeScript script(String text) {
        if (text.chars().limit(LOOKED_AT).allMatch(one -> one < NOT_LATIN)) {
            return UnicodeScript.LATIN;
        }
        var counted = new HashMap<UnicodeScript, Integer>();
        text.codePoints()
                .limit(LOOKED_AT)
                .filter(Character::isLetter)
                .forEach(letter -> counted.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.LATIN);
    }
}
