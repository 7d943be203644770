package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What has changed in an agenda.
 *
 * @param title of the point; empty where only the order did
 * @param now its minutes or speaker as they are now; empty for the other kinds
 */
public record AgendaChange(Kind kind, String title, String now) {

    /** How. */
    public enum Kind {
        ADDED,
        REMOVED,
        LENGTH,
        SPEAKER,
        LINK,
        ORDER
    }

    static List<AgendaChange> between(List<AgendaItem> before, List<AgendaItem> now) {
        var changes = new ArrayList<AgendaChange>();
        var former = new HashSet<String>();
        before.forEach(one -> former.add(one.title()));
        for (var one : now) {
            if (!former.contains(one.title())) {
                changes.add(new AgendaChange(Kind.ADDED, one.title(), ""));
            } else if (!before.contains(one)) {
                before.stream()
                        .filter(earlier -> earlier.title().equals(one.title()))
                        .findFirst()
                        .ifPresent(earlier -> differ(earlier, one, changes));
            }
        }
        var present = now.stream().map(AgendaItem::title).toList();
        before.stream()
                .filter(one -> !present.contains(one.title()))
                .forEach(one -> changes.add(new AgendaChange(Kind.REMOVED, one.title(), "")));
        var stayed =
                before.stream().map(AgendaItem::title).filter(present::contains).toList();
        if (!stayed.equals(present.stream().filter(former::contains).toList())) {
            changes.add(new AgendaChange(Kind.ORDER, "", ""));
        }
        return changes;
    }

    private static void differ(AgendaItem before, AgendaItem now, List<AgendaChange> changes) {
        if (before.minutes() != now.minutes()) {
            changes.add(new AgendaChange(Kind.LENGTH, now.title(), String.valueOf(now.minutes())));
        }
        if (!before.speaker().equals(now.speaker())) {
            changes.add(new AgendaChange(Kind.SPEAKER, now.title(), now.speaker()));
        }
        if (!before.link().equals(now.link()) || !Objects.equals(before.about(), now.about())) {
            changes.add(new AgendaChange(Kind.LINK, now.title(), ""));
        }
    }
}
