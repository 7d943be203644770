package org.uprportal.recommendation.matrix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Keeps of a Word file's XML what its tables are read from and lets the rest pass by, so that what is kept is bounded by
 * elements and not by how short they can be written.
 */
final class WordTree extends DefaultHandler {

    /** So many elements in all parts of a file together; a matrix of 300 recommendations has some 60,000. */
    static final int MOST = 400_000;

    /** A hundred tables in each other and what stands in the last. */
    static final int DEEPEST = 400;

    private static final Set<String> KEPT = Set.of(
            "tbl",
            "tr",
            "tc",
            "p",
            "r",
            "t",
            "tab",
            "br",
            "cr",
            "noBreakHyphen",
            "trPr",
            "tcPr",
            "pPr",
            "rPr",
            "gridBefore",
            "gridSpan",
            "vMerge",
            "cellDel",
            "vanish");

    /** What is not on the page any more, or the other reading of something that has been read already. */
    private static final Set<String> UNSEEN = Set.of(
            "delText",
            "instrText",
            "Fallback",
            "pict",
            "drawing",
            "object",
            "sdtPr",
            "rPrChange",
            "pPrChange",
            "tcPrChange",
            "trPrChange",
            "tblPrChange",
            "sectPrChange");

    /** Marks of a deletion: kept as a mark, without what they hold. */
    private static final Set<String> DELETED = Set.of("del", "moveFrom");

    private final WordElement root = new WordElement("", "");
    private final Deque<WordElement> open = new ArrayDeque<>();
    private final Counter counter;
    private int depth;
    private int unseenFrom;

    WordTree(Counter counter) {
        this.counter = counter;
        open.push(root);
    }

    /** The elements met so far, over several parts of one file. */
    static final class Counter {

        private int met;

        void count() {
            if (++met > MOST) {
                throw MatrixRefused.unpacksTooLarge();
            }
        }
    }

    WordElement root() {
        return root;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXParseException {
        counter.count();
        if (++depth > DEEPEST) {
            throw new SAXParseException("Nested too deep", null);
        }
        if (unseenFrom > 0) {
            return;
        }
        if (KEPT.contains(name) || DELETED.contains(name)) {
            var one = new WordElement(name.intern(), value(uri, attributes));
            open.element().add(one);
            open.push(one);
        }
        if (DELETED.contains(name) || UNSEEN.contains(name)) {
            unseenFrom = depth;
        }
    }

    private static String value(String uri, Attributes attributes) {
        var value = attributes.getValue(uri, "val");
        return value == null ? "" : value.length() > 40 ? value.substring(0, 40) : value;
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (unseenFrom == depth) {
            unseenFrom = 0;
        }
        if (unseenFrom == 0 && (KEPT.contains(name) || DELETED.contains(name))) {
            open.pop();
        }
        depth--;
    }

    @Override
    public void characters(char[] letters, int from, int length) {
        if (unseenFrom == 0 && open.element().name().equals("t")) {
            open.element().write(letters, from, length);
        }
    }
}
