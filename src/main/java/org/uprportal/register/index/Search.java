package org.uprportal.register.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search on a shelf. */
final class Search {

    static final int FARTHEST = 10_000;

    private static final int AT_ONCE = 1000;
    private static final Set<String> STORED = Set.of("id", "text", "kept");
    private static final SortField BY_ORDER = new SortField("order", SortField.Type.STRING);

    private final Shelf shelf;

    Search(Shelf shelf) {
        this.shelf = shelf;
    }

    Hits page(Wanted wanted, int from, int most) throws IOException {
        var typed = TypedWords.of(wanted.words(), false);
        var similar = false;
        var counted = Counted.of(shelf, wanted, typed);
        if (counted.total() == 0 && !wanted.words().isBlank() && !anything(typed)) {
            var forgiving = TypedWords.of(wanted.words(), true);
            similar = anything(forgiving);
            if (similar) {
                typed = forgiving;
                counted = Counted.of(shelf, wanted, typed);
            }
        }
        var top = Math.max(1, Math.min(from + most, FARTHEST));
        var docs = from >= Math.min(counted.total(), FARTHEST)
                ? new ScoreDoc[0]
                : shelf.searcher()
                        .search(narrowed(wanted, typed), new TopFieldCollectorManager(sort(wanted), top, null, 1))
                        .scoreDocs;
        var shown = from >= docs.length
                ? new ScoreDoc[0]
                : Arrays.copyOfRange(docs, from, Math.min(docs.length, from + most));
        return new Hits(
                counted.total(),
                similar,
                hits(shown, terms(wanted.words().isBlank() ? null : typed)),
                counted.facets());
    }

    private boolean anything(Query query) throws IOException {
        return shelf.searcher().search(query, 1).scoreDocs.length > 0;
    }

    List<Hits.Hit> part(Wanted wanted, @Nullable String after, int most) throws IOException {
        var end = shelf.searcher().getIndexReader().maxDoc() - 1;
        if (end < 0) {
            return List.of();
        }
        var last = after == null ? null : new FieldDoc(end, Float.NaN, new Object[] {new BytesRef(after)});
        var query = narrowed(wanted, TypedWords.of(wanted.words(), false));
        var byId = new Sort(new SortField("id", SortField.Type.STRING));
        return hits(shelf.searcher().searchAfter(last, query, most, byId).scoreDocs, Set.of());
    }

    void each(Wanted wanted, Consumer<List<Hits.Hit>> reader) throws IOException {
        var query = narrowed(wanted, TypedWords.of(wanted.words(), false));
        ScoreDoc last = null;
        while (true) {
            var docs = shelf.searcher().searchAfter(last, query, AT_ONCE, sort(wanted)).scoreDocs;
            if (docs.length == 0) {
                return;
            }
            reader.accept(hits(docs, Set.of()));
            last = docs[docs.length - 1];
        }
    }

    Set<String> ids(Wanted wanted, Set<String> parts) throws IOException {
        var ids = new HashSet<String>();
        if (parts.isEmpty()) {
            return ids;
        }
        var within = new BooleanQuery.Builder()
                .add(narrowed(wanted, TypedWords.of(wanted.words(), false)), BooleanClause.Occur.MUST)
                .add(
                        new TermInSetQuery(
                                "part", parts.stream().map(BytesRef::new).toList()),
                        BooleanClause.Occur.FILTER)
                .build();
        var byId = new Sort(new SortField("id", SortField.Type.STRING));
        ScoreDoc last = null;
        while (true) {
            var docs = shelf.searcher().searchAfter(last, within, AT_ONCE, byId).scoreDocs;
            if (docs.length == 0) {
                return ids;
            }
            for (var doc : docs) {
                ids.add(((BytesRef) ((FieldDoc) doc).fields[0]).utf8ToString());
            }
            last = docs[docs.length - 1];
        }
    }

    private static DrillDownQuery narrowed(Wanted wanted, Query typed) {
        return Counted.narrowed(typed, Counted.chosen(wanted));
    }

    private static Sort sort(Wanted wanted) {
        var order = wanted.order();
        var newest = new SortField("rank", SortField.Type.LONG, true);
        if (order == Wanted.Order.ID) {
            return new Sort(new SortField("id", SortField.Type.STRING));
        }
        if (order == Wanted.Order.OLDEST) {
            return new Sort(new SortField("rank", SortField.Type.LONG), BY_ORDER);
        }
        return order == Wanted.Order.NEWEST || wanted.words().isBlank()
                ? new Sort(newest, BY_ORDER)
                : new Sort(SortField.FIELD_SCORE, newest, BY_ORDER);
    }

    private List<Hits.Hit> hits(ScoreDoc[] docs, Set<Term> terms) throws IOException {
        var hits = new ArrayList<Hits.Hit>(docs.length);
        var stored = shelf.searcher().storedFields();
        for (var doc : docs) {
            var document = stored.document(doc.doc, STORED);
            var kept = document.getBinaryValue("kept");
            hits.add(new Hits.Hit(
                    document.get("id"),
                    Arrays.copyOfRange(kept.bytes, kept.offset, kept.offset + kept.length),
                    terms.isEmpty() ? List.of() : FoundWords.in(document.get("text"), terms)));
        }
        return hits;
    }

    private Set<Term> terms(@Nullable Query typed) throws IOException {
        var terms = new HashSet<Term>();
        if (typed != null) {
            shelf.searcher().rewrite(typed).visit(QueryVisitor.termCollector(terms));
        }
        return terms;
    }
}
