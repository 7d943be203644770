package org.uprportal.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RegisterRow;

/** The same texts in Lucene as its manual shows it: one field of words, one of facets, drill sideways. */
final class BareLucene implements AutoCloseable {

    private static final int PAGE = 50;

    private final FacetsConfig config = new FacetsConfig();
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;
    private IndexSearcher searcher;
    private DefaultSortedSetDocValuesReaderState state;

    BareLucene(Path folder) throws IOException {
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new EnglishAnalyzer()));
        List.of("by", "theme").forEach(facet -> config.setMultiValued(facet, true));
    }

    void add(RegisterRow row) {
        var document = new Document();
        document.add(new StoredField("id", row.id().toString()));
        document.add(new TextField("text", row.text(), Field.Store.YES));
        document.add(new NumericDocValuesField("session", row.session()));
        facet(document, "state", row.reviewed().code());
        row.makers().forEach(maker -> facet(document, "by", maker.code() == null ? maker.name() : maker.code()));
        facet(
                document,
                "position",
                row.position() == null ? null : row.position().name());
        facet(document, "action", row.action() == null ? null : row.action().toString());
        facet(document, "cycle", String.valueOf(row.cycle()));
        facet(document, "session", String.valueOf(row.session()));
        row.terms().forEach(term -> facet(document, "theme", term.label()));
        try {
            writer.addDocument(config.build(document));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private static void facet(Document document, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            document.add(new SortedSetDocValuesFacetField(name, value));
        }
    }

    void filled() throws IOException {
        writer.commit();
        if (reader != null) {
            reader.close();
        }
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    Object first() throws IOException {
        return found(new DrillDownQuery(config, new MatchAllDocsQuery()), new Sort(newest()));
    }

    /** @param stem of the word, as an English analyser cuts it */
    Object narrowed(String stem, Map<String, String> values) throws IOException {
        Query word = new TermQuery(new Term("text", stem));
        var query = new DrillDownQuery(config, word);
        values.forEach(query::add);
        return found(query, new Sort(SortField.FIELD_SCORE, newest()));
    }

    private static SortField newest() {
        return new SortField("session", SortField.Type.LONG, true);
    }

    private Object found(DrillDownQuery query, Sort sort) throws IOException {
        var found = new DrillSideways(searcher, config, state).search(query, null, null, PAGE, sort, false);
        var texts = new java.util.ArrayList<Object>();
        for (var hit : found.hits.scoreDocs) {
            texts.add(searcher.storedFields().document(hit.doc));
        }
        texts.add(found.facets.getAllDims(1000));
        texts.add(searcher.count(query));
        return texts;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
    }
}
