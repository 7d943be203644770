package org.uprportal.register.ui;

import java.util.Set;
import org.uprportal.register.FoundRows;

/**
 * Writes a page that needs no script. Nothing gets in but through these methods, and each of them escapes: markup comes from
 * the names of elements in the code alone.
 */
final class OpenHtml {

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "link", "meta");

    private final StringBuilder written = new StringBuilder(16_384);

    /**
     * An element with other elements within.
     *
     * @param element its name, and after dots its classes: {@code p.lead}
     * @param attributes name and value in turns; one with an empty name is left out
     */
    OpenHtml el(String element, Runnable within, String... attributes) {
        var name = open(element, attributes);
        within.run();
        written.append("</").append(name).append('>');
        return this;
    }

    /** An element with words within. */
    OpenHtml el(String element, String words, String... attributes) {
        return el(element, () -> text(words), attributes);
    }

    /** An element with nothing within. */
    OpenHtml el(String element) {
        return el(element, () -> {});
    }

    /** An element that holds nothing and is not closed. */
    OpenHtml empty(String element, String... attributes) {
        var name = open(element, attributes);
        if (!EMPTY.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return this;
    }

    private String open(String element, String... attributes) {
        var parts = element.split("\\.");
        written.append('<').append(parts[0]);
        if (parts.length > 1) {
            written.append(" class=\"")
                    .append(String.join(" ", java.util.Arrays.asList(parts).subList(1, parts.length)))
                    .append('"');
        }
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                written.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                written.append('"');
            }
        }
        written.append('>');
        return parts[0];
    }

    /** Words. */
    OpenHtml text(String words) {
        escape(words);
        return this;
    }

    /** Somebody's words, in the direction in which they are written, with what was looked for marked. */
    OpenHtml marked(String words, java.util.List<FoundRows.Mark> marks, int most) {
        var shown = org.uprportal.platform.SafeText.shortened(words, most);
        // Where a text is shortened, an ellipsis stands in the place of its last character.
        var whole = shown.length() == words.length() ? shown.length() : shown.length() - 1;
        var at = 0;
        for (var mark : marks) {
            if (mark.to() <= whole && mark.from() >= at) {
                escape(shown.substring(at, mark.from()));
                el("mark", shown.substring(mark.from(), mark.to()));
                at = mark.to();
            }
        }
        escape(shown.substring(at));
        return this;
    }

    /** A link. */
    OpenHtml link(String address, String words, String... attributes) {
        var all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = address;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return el("a", words, all);
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            var one = words.charAt(i);
            switch (one) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> {
                    // Controls have no place in HTML.
                    if (one >= ' ' || one == '\n' || one == '\t') {
                        written.append(one);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
