package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed: words that must all be there, {@code "a phrase"}, {@code AND}, {@code OR}, {@code NOT} and
 * {@code -}, brackets, {@code begin*}. Whatever is typed has a meaning; nothing is refused.
 */
final class TypedWords {

    static final String NUMBER = "number";

    private static final int MOST = 24;
    private static final int DEEPEST = 8;
    private static final int LONG = 8;
    private static final int SHORT = 4;
    private static final Pattern PARTS =
            Pattern.compile("[-–]?[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]?|[()（）]|[^\\s()\"“”«»„（）]+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\d{1,3}\\.\\d{1,4}");

    private static final Pattern SYMBOL = Pattern.compile("\\p{Alpha}[\\w.-]{0,30}+(?:/[\\w.-]{1,40}+){2,8}+");

    private final List<String> parts = new ArrayList<>();
    private final boolean forgiving;
    private int at;

    private TypedWords(String typed, boolean forgiving) {
        this.forgiving = forgiving;
        Matcher part = PARTS.matcher(typed);
        while (part.find() && parts.size() < MOST) {
            parts.add(part.group());
        }
    }

    /**
     * The query.
     *
     * @param forgiving whether a letter or two may differ
     */
    static Query of(String typed, boolean forgiving) {
        var words = new TypedWords(typed, forgiving);
        var query = words.either(0);
        return query == null ? new MatchAllDocsQuery() : query;
    }

    private @Nullable Query either(int depth) {
        var any = new ArrayList<Query>();
        do {
            var all = all(depth);
            if (all != null) {
                any.add(all);
            }
        } while (take("OR"));
        if (any.size() < 2) {
            return any.isEmpty() ? null : any.getFirst();
        }
        var query = new BooleanQuery.Builder();
        any.forEach(one -> query.add(one, Occur.SHOULD));
        return query.build();
    }

    private @Nullable Query all(int depth) {
        var must = new ArrayList<Query>();
        var not = new ArrayList<Query>();
        while (at < parts.size() && !parts.get(at).equals("OR") && !isClosing(parts.get(at))) {
            if (take("AND") || take("-") || take("+")) {
                continue;
            }
            var without = take("NOT");
            if (at >= parts.size()) {
                break;
            }
            var part = parts.get(at++);
            if ((part.startsWith("-") || part.startsWith("–")) && part.length() > 1) {
                without = true;
                part = part.substring(1);
            }
            var query = isOpening(part) ? bracket(depth) : one(part);
            if (query != null) {
                (without ? not : must).add(query);
            }
        }
        if (must.isEmpty() && not.isEmpty()) {
            return null;
        }
        if (must.size() == 1 && not.isEmpty()) {
            return must.getFirst();
        }
        var all = new BooleanQuery.Builder();
        must.forEach(query -> all.add(query, Occur.MUST));
        not.forEach(query -> all.add(query, Occur.MUST_NOT));
        if (must.isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private @Nullable Query bracket(int depth) {
        if (depth >= DEEPEST) {
            return null;
        }
        var query = either(depth + 1);
        if (at < parts.size() && isClosing(parts.get(at))) {
            at++;
        }
        return query;
    }

    private static boolean isOpening(String part) {
        return part.equals("(") || part.equals("（");
    }

    private static boolean isClosing(String part) {
        return part.equals(")") || part.equals("）");
    }

    private boolean take(String word) {
        if (at < parts.size() && parts.get(at).equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    private @Nullable Query one(String part) {
        var phrase = "\"“”«»„".indexOf(part.charAt(0)) >= 0;
        var word = part.replaceAll("[\"“”«»„]", " ").strip();
        var plain = terms(Tongues.PLAIN, word);
        if (plain.isEmpty()) {
            return null;
        }
        if (phrase) {
            return inAField(Tongues.PLAIN, plain);
        }
        var any = new BooleanQuery.Builder();
        if (word.endsWith("*") && plain.size() == 1) {
            return new PrefixQuery(new Term(Tongues.PLAIN, plain.getFirst()));
        }
        if (PARAGRAPH.matcher(word).matches()) {
            return new TermQuery(new Term(NUMBER, word));
        }
        if (SYMBOL.matcher(word).matches()) {
            any.add(new TermQuery(new Term(NUMBER, word.toUpperCase(Locale.ROOT))), Occur.SHOULD);
        }
        any.add(new BoostQuery(inAField(Tongues.PLAIN, plain), 2), Occur.SHOULD);
        for (var field : Tongues.fieldsFor(word)) {
            var stemmed = terms(field, word);
            if (!stemmed.isEmpty()) {
                any.add(inAField(field, stemmed), Occur.SHOULD);
            }
        }
        if (forgiving && plain.size() == 1 && plain.getFirst().length() > SHORT) {
            var edits = plain.getFirst().length() >= LONG ? 2 : 1;
            any.add(new FuzzyQuery(new Term(Tongues.PLAIN, plain.getFirst()), edits, 1), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query inAField(String field, List<String> terms) {
        return switch (terms.size()) {
            case 0 -> new MatchNoDocsQuery();
            case 1 -> new TermQuery(new Term(field, terms.getFirst()));
            default -> new PhraseQuery(field, terms.toArray(String[]::new));
        };
    }

    private static List<String> terms(String field, String words) {
        var terms = new ArrayList<String>();
        try (var stream = Tongues.analyzer(field).tokenStream(field, words)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }
}
