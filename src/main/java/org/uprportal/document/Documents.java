package org.uprportal.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.SentFile;

/**
 * Keeps files that stand with something that was said. Who may read one is asked of whoever keeps what it stands with; this
 * module gives it to that module, never to a page.
 */
@Service
public class Documents {

    /** What is taken: Word and Excel files name their authors in too many places. */
    public static final Set<SentFile.Kind> KINDS =
            Set.of(SentFile.Kind.PDF, SentFile.Kind.PNG, SentFile.Kind.JPG, SentFile.Kind.JPEG);

    /** Bytes of one file. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** Files with one statement. */
    public static final int MOST = 5;

    /** What is sent and stands with nothing yet, of one person. */
    static final int MOST_WAITING = 20;

    private static final int LONGEST_NAME = 120;

    /** One at a time: reading a file anew takes many times its size. */
    private final Semaphore one = new Semaphore(1);

    private final Shelf shelf;
    private final VirusScanner scanner;
    private final CurrentActor actor;

    Documents(Shelf shelf, VirusScanner scanner, CurrentActor actor) {
        this.shelf = shelf;
        this.scanner = scanner;
        this.actor = actor;
    }

    /**
     * Takes a file: looked through by the scanner, freed of what names its author (properties, places, hours, notes, earlier
     * versions), and kept for whoever sent it until it stands with something, at most a day.
     *
     * @param name as it was sent; shortened
     * @param bytes of a kind in {@link #KINDS}, at most {@link #LARGEST}
     * @return the document, waiting where the scanner does not answer
     * @throws DocumentRefused for what is too large, cannot be read, carries other files, or is infected
     * @throws org.uprportal.platform.FileRefused for every other kind
     * @throws NotAllowed for whoever is not signed in
     */
    public DocumentSummary take(String name, byte[] bytes) {
        var person = actor.get().person();
        NotAllowed.unless(person != null);
        if (bytes.length > LARGEST) {
            throw DocumentRefused.tooLarge();
        }
        var kind = SentFile.check(name, bytes, KINDS);
        var verdict = scanner.scan(bytes);
        if (verdict == Verdict.INFECTED) {
            throw DocumentRefused.infected();
        }
        var clean = cleaned(kind, bytes);
        if (clean.length > LARGEST) {
            throw DocumentRefused.tooLarge();
        }
        var document = new DocumentSummary(DocumentId.random(), shortened(name), kind, clean.length, verdict);
        shelf.put(document, clean, person);
        return document;
    }

    private byte[] cleaned(SentFile.Kind kind, byte[] bytes) {
        one.acquireUninterruptibly();
        try {
            return switch (kind) {
                case PDF -> PdfParts.clean(bytes);
                case PNG -> PictureParts.png(bytes);
                default -> PictureParts.jpeg(bytes);
            };
        } finally {
            one.release();
        }
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        var ending = name.substring(name.lastIndexOf('.'));
        return name.substring(0, LONGEST_NAME - ending.length()) + ending;
    }

    /**
     * From now on these stand with that, in this order, and nothing says any more who sent them.
     *
     * @param about what they stand with; one of a kind, whoever keeps it
     * @param nameless whether their names, which could name somebody, are replaced by numbers
     * @throws DocumentRefused for more than {@link #MOST}, and for what the actor has not sent, has put elsewhere, or sent too
     *     long ago
     */
    @Transactional
    public void stand(List<DocumentId> documents, UUID about, boolean nameless) {
        if (documents.isEmpty()) {
            return;
        }
        var person = actor.get().person();
        NotAllowed.unless(person != null);
        if (documents.size() > MOST) {
            throw DocumentRefused.tooMany(MOST);
        }
        for (int i = 0; i < documents.size(); i++) {
            if (!shelf.stand(documents.get(i), person, about, i, nameless)) {
                throw DocumentRefused.gone();
            }
        }
    }

    /** Whoever sent it thinks better of it before it stands with anything. */
    @Transactional
    public void discard(DocumentId document) {
        var person = actor.get().person();
        NotAllowed.unless(person != null);
        shelf.discard(document, person);
    }

    /** What stands with each of these, in one go. */
    @Transactional(readOnly = true)
    public Map<UUID, List<DocumentSummary>> about(Collection<UUID> things) {
        return things.isEmpty() ? new HashMap<>() : shelf.about(things);
    }

    /** The content; nothing where it does not stand with that, waits for the scanner, or is gone. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(DocumentId document, UUID about) {
        return shelf.content(document, about);
    }

    /** Takes the content away for good; that there was a file stays. Nothing where it stands with something else. */
    @Transactional
    public void takeAway(DocumentId document, UUID about) {
        shelf.takeAway(document, about);
    }
}
