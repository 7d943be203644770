package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The index as it was after one change; closed when nobody reads in it any more. */
final class Shelf {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, String> marks;
    private final long edition;
    private final @Nullable SortedSetDocValuesReaderState facets;

    Shelf(DirectoryReader reader, FacetsConfig config) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.marks = Map.copyOf(reader.getIndexCommit().getUserData());
        this.edition = reader.getIndexCommit().getGeneration();
        this.facets = reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** Null where there is nothing to count. */
    @Nullable
    SortedSetDocValuesReaderState facets() {
        return facets;
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
