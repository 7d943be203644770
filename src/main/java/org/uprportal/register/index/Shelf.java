package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The index as it was after one change; closed when nobody reads in it any more. */
final class Shelf {

    /** Each facet is in a field of its own, so that one can be counted without the others. */
    static final String FACET = "facet.";

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, String> marks;
    private final long edition;
    private final Map<String, SortedSetDocValuesReaderState> facets;
    private @Nullable Counted everything;

    Shelf(DirectoryReader reader, FacetsConfig config) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.marks = Map.copyOf(reader.getIndexCommit().getUserData());
        this.edition = reader.getIndexCommit().getGeneration();
        this.facets = new HashMap<>();
        for (var field : FieldInfos.getMergedFieldInfos(reader)) {
            if (field.name.startsWith(FACET) && reader.numDocs() > 0) {
                facets.put(
                        field.name.substring(FACET.length()),
                        new DefaultSortedSetDocValuesReaderState(reader, field.name, config));
            }
        }
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** By the names of all of which there is something to count. */
    Map<String, SortedSetDocValuesReaderState> facets() {
        return facets;
    }

    /** What there is all in all, counted when it is asked for first. */
    synchronized Counted everything() throws IOException {
        if (everything == null) {
            everything = Counted.everything(size(), facets);
        }
        return everything;
    }

    Map<String, String> marks() {
        return marks;
    }

    long edition() {
        return edition;
    }

    int size() {
        return reader.numDocs();
    }

    /** False where it is closed already. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
