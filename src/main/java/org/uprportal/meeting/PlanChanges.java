package org.uprportal.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a meeting has changed, by names that letters put into words. */
final class PlanChanges {

    private PlanChanges() {}

    static Set<String> between(MeetingPlan before, MeetingPlan now) {
        var fields = new LinkedHashSet<String>();
        differs(
                fields,
                "time",
                before.starts() + before.zone() + before.ends(),
                now.starts() + now.zone() + now.ends());
        differs(
                fields,
                "place",
                before.place() + "/" + before.way() + "/" + before.welcome().map(),
                now.place() + "/" + now.way() + "/" + now.welcome().map());
        differs(fields, "bring", before.welcome().bring(), now.welcome().bring());
        differs(
                fields,
                "audience",
                List.of(before.welcome().audience(), before.welcome().reach().rules()),
                List.of(now.welcome().audience(), now.welcome().reach().rules()));
        differs(
                fields,
                "themes",
                before.welcome().reach().themes(),
                now.welcome().reach().themes());
        differs(fields, "list", before.welcome().list(), now.welcome().list());
        differs(fields, "travel", before.welcome().travel(), now.welcome().travel());
        differs(
                fields,
                "veils",
                before.welcome().reach().veils(),
                now.welcome().reach().veils());
        differs(fields, "people", before.welcome().delegation(), now.welcome().delegation());
        differs(fields, "link", before.link(), now.link());
        differs(fields, "title", before.title(), now.title());
        differs(fields, "about", before.about() + before.kind(), now.about() + now.kind());
        differs(fields, "languages", before.languages(), now.languages());
        differs(fields, "accessibility", before.accessibility(), now.accessibility());
        differs(
                fields,
                "places",
                before.places() + "/" + before.online() + before.approval(),
                now.places() + "/" + now.online() + now.approval());
        return fields;
    }

    private static void differs(Set<String> fields, String field, Object before, Object now) {
        if (!before.equals(now)) {
            fields.add(field);
        }
    }
}
