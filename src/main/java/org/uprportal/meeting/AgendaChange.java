package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What has changed in an agenda. @param title of the point; empty where only the order did */
public record AgendaChange(Kind kind, String title) {

    /** How. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        ORDER
    }

    static List<AgendaChange> between(List<AgendaItem> before, List<AgendaItem> now) {
        var changes = new ArrayList<AgendaChange>();
        var former = new HashSet<String>();
        before.forEach(one -> former.add(one.title()));
        for (var one : now) {
            if (!former.contains(one.title())) {
                changes.add(new AgendaChange(Kind.ADDED, one.title()));
            } else if (!before.contains(one)) {
                changes.add(new AgendaChange(Kind.CHANGED, one.title()));
            }
        }
        var present = now.stream().map(AgendaItem::title).toList();
        before.stream()
                .filter(one -> !present.contains(one.title()))
                .forEach(one -> changes.add(new AgendaChange(Kind.REMOVED, one.title())));
        var stayed =
                before.stream().map(AgendaItem::title).filter(present::contains).toList();
        if (!stayed.equals(present.stream().filter(former::contains).toList())) {
            changes.add(new AgendaChange(Kind.ORDER, ""));
        }
        return changes;
    }
}
