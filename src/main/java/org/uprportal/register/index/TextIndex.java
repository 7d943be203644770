package org.uprportal.register.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are found by their words and counted by facets, with marks that say up to where they were read. Texts and marks
 * are written together or not at all: after a crash the marks say what is still to be read.
 */
public final class TextIndex implements AutoCloseable {

    private static final int MEGABYTES = 48;
    private static final String FORMAT = "format";
    private static final String FORMAT_NOW = "4";

    private final Directory directory;
    private IndexWriter writer;
    private volatile Shelf shelf;

    private TextIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = open();
        if (!DirectoryReader.indexExists(directory)) {
            commit(Map.of());
        }
        this.shelf = new Shelf(DirectoryReader.open(directory), CONFIG);
    }

    static final FacetsConfig CONFIG = new FacetsConfig();

    /**
     * The index in that folder, made where there is none.
     *
     * @param folder null for one in memory
     * @param facets the names of all facets
     * @throws IndexBusy where another process writes to it
     */
    public static TextIndex at(@Nullable Path folder, Iterable<String> facets) {
        facets.forEach(facet -> {
            CONFIG.setMultiValued(facet, true);
            CONFIG.setIndexFieldName(facet, Shelf.FACET + facet);
        });
        try {
            return new TextIndex(folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder));
        } catch (org.apache.lucene.store.LockObtainFailedException busy) {
            throw new IndexBusy(busy);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private IndexWriter open() throws IOException {
        var config = new IndexWriterConfig(new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Tongues.analyzer(field);
            }
        });
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(MEGABYTES);
        return new IndexWriter(directory, config);
    }

    /** The marks of the last change; empty for an index that is new or was written in another format. */
    public Map<String, String> marks() {
        var marks = shelf.marks();
        if (!FORMAT_NOW.equals(marks.get(FORMAT))) {
            return Map.of();
        }
        var own = new HashMap<>(marks);
        own.remove(FORMAT);
        return own;
    }

    /** How many texts there are. */
    public int size() {
        return shelf.size();
    }

    /** Another number after each change. */
    public long edition() {
        return shelf.edition();
    }

    /** Changes texts and marks together; where the work fails nothing has changed. */
    public synchronized void change(Map<String, String> marks, Consumer<Changes> work) {
        try {
            try {
                work.accept(new Changes(writer));
                commit(marks);
            } catch (IOException | RuntimeException failed) {
                writer.rollback();
                writer = open();
                throw failed;
            }
            var before = shelf;
            shelf = new Shelf(DirectoryReader.open(directory), CONFIG);
            before.release();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void commit(Map<String, String> marks) throws IOException {
        var all = new HashMap<>(marks);
        all.put(FORMAT, FORMAT_NOW);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /**
     * What matches, with the counts of all facets.
     *
     * @param from how many are left out at the beginning; whoever asks beyond 10,000 gets none
     */
    public Hits search(Wanted wanted, int from, int most) {
        return with(held -> new Search(held).page(wanted, from, most));
    }

    /**
     * A part of all that match, by id.
     *
     * @param after the id of the last one read; null for the first part
     */
    public List<Hits.Hit> part(Wanted wanted, @Nullable String after, int most) {
        return with(held -> new Search(held).part(wanted, after, most));
    }

    /** Reads all that match in parts of a thousand, in their order, as they are now, however many there are. */
    public void each(Wanted wanted, Consumer<List<Hits.Hit>> reader) {
        this.<@Nullable Void>with(held -> {
            new Search(held).each(wanted, reader);
            return null;
        });
    }

    /** The ids of all that match in these parts; words must be there as they are typed. */
    public Set<String> ids(Wanted wanted, Set<String> parts) {
        return with(held -> new Search(held).ids(wanted, parts));
    }

    private <T extends @Nullable Object> T with(Reading<T> reading) {
        while (true) {
            var held = shelf;
            if (held.hold()) {
                try {
                    return reading.of(held);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                } finally {
                    held.release();
                }
            }
        }
    }

    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T of(Shelf held) throws IOException;
    }

    @Override
    public synchronized void close() {
        try {
            writer.rollback();
            shelf.release();
            directory.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    /** What is done to the texts in one change. */
    public static final class Changes {

        private final IndexWriter writer;

        private Changes(IndexWriter writer) {
            this.writer = writer;
        }

        /** Everything goes. */
        public void clear() {
            write(writer::deleteAll);
        }

        /** All of a part goes. */
        public void drop(String part) {
            write(() -> writer.deleteDocuments(new Term("part", part)));
        }

        /** One that is new, or reads differently now. */
        public void put(Entry entry) {
            write(() -> writer.updateDocument(new Term("id", entry.id()), CONFIG.build(document(entry))));
        }

        /** One that is certainly new. */
        public void add(Entry entry) {
            write(() -> writer.addDocument(CONFIG.build(document(entry))));
        }

        private static Document document(Entry entry) {
            var document = new Document();
            document.add(new StringField("id", entry.id(), Field.Store.YES));
            document.add(new SortedDocValuesField("id", new BytesRef(entry.id())));
            document.add(new StringField("part", entry.part(), Field.Store.NO));
            document.add(new StoredField("text", entry.text()));
            document.add(new TextField(Tongues.PLAIN, entry.text(), Field.Store.NO));
            document.add(new TextField(Tongues.language(entry.text()), entry.text(), Field.Store.NO));
            if (!entry.number().isEmpty()) {
                document.add(new StringField(TypedWords.NUMBER, entry.number(), Field.Store.NO));
            }
            document.add(new NumericDocValuesField("rank", entry.rank()));
            // Whoever wants the first of them by rank looks at no others.
            document.add(new LongPoint("rank", entry.rank()));
            document.add(new SortedDocValuesField("order", new BytesRef(entry.order())));
            document.add(new StoredField("kept", entry.kept()));
            entry.facets()
                    .forEach((facet, values) -> values.stream()
                            .distinct()
                            .filter(value -> !value.isEmpty())
                            .forEach(value -> document.add(new SortedSetDocValuesFacetField(facet, value))));
            return document;
        }

        private static void write(Writing work) {
            try {
                work.now();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @FunctionalInterface
        private interface Writing {
            void now() throws IOException;
        }
    }
}
