package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** A text beside an earlier one: what was taken out is crossed out, what came in is underlined, the rest stays as it is. */
class ChangedWords extends Div {

    /** Beyond so many pairs of words both texts are shown whole: comparing them would take too long. */
    private static final int MOST = 4_000_000;

    ChangedWords(String before, String after) {
        addClassName("upr-letter");
        getElement().setAttribute("dir", "auto");
        for (var part : parts(before, after)) {
            if (part.kind() == Kind.SAME) {
                add(new Span(part.words()));
            } else {
                var element = new Element(part.kind() == Kind.IN ? "ins" : "del");
                element.setText(part.words());
                getElement().appendChild(element);
            }
        }
    }

    /** What has become of some words. */
    enum Kind {
        SAME,
        OUT,
        IN
    }

    /** Words that stand beside each other, and what has become of them. */
    record Part(Kind kind, String words) {}

    /** The longest words in common stay; of the rest first what was taken out, then what came in. */
    static List<Part> parts(String before, String after) {
        var old = words(before);
        var now = words(after);
        var all = new ArrayList<Part>();
        if ((long) old.size() * now.size() > MOST) {
            put(all, Kind.OUT, before);
            put(all, Kind.IN, after);
            return all;
        }
        var common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                put(all, Kind.SAME, old.get(i++));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                put(all, Kind.OUT, old.get(i++));
            } else {
                put(all, Kind.IN, now.get(j++));
            }
        }
        return all;
    }

    private static short[][] common(List<String> old, List<String> now) {
        var common = new short[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? (short) (common[i + 1][j + 1] + 1)
                        : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Words with the space after them; in scripts without spaces, letter by letter. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isIdeographic(text.charAt(i))) {
                words.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            words.add(text.substring(from));
        }
        return words;
    }

    private static void put(List<Part> all, Kind kind, String words) {
        if (words.isEmpty()) {
            return;
        }
        var last = all.isEmpty() ? null : all.getLast();
        if (last != null && last.kind() == kind) {
            all.set(all.size() - 1, new Part(kind, last.words() + words));
        } else {
            all.add(new Part(kind, words));
        }
    }
}
