package org.uprportal.recommendation.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a Word file that a reader of its tables needs. It is kept by its local name: there are two dialects of the format. */
final class WordElement {

    private static final List<WordElement> NONE = List.of();

    private final String name;
    private final String value;
    private List<WordElement> children = NONE;
    private @Nullable StringBuilder text;

    WordElement(String name, String value) {
        this.name = name;
        this.value = value;
    }

    String name() {
        return name;
    }

    /** Its attribute {@code val}; empty where it has none. */
    String value() {
        return value;
    }

    List<WordElement> children() {
        return children;
    }

    /** The nearest one of this name directly below. */
    @Nullable
    WordElement child(String wanted) {
        for (var one : children) {
            if (one.name.equals(wanted)) {
                return one;
            }
        }
        return null;
    }

    String text() {
        return text == null ? "" : text.toString();
    }

    void add(WordElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void write(char[] letters, int from, int length) {
        if (text == null) {
            text = new StringBuilder(length);
        }
        text.append(letters, from, length);
    }
}
