package org.uprportal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.uprportal.platform.ThreeWay;

/**
 * What two officers made of the same session, put together.
 *
 * @param settings both changes, where they do not touch
 * @param both what both changed differently, as keys of texts
 */
record SessionMerge(SessionSettings settings, List<String> both) {

    static SessionMerge of(SessionSettings read, SessionSettings wanted, SessionSettings now) {
        var merge = new Fields(read, wanted, now);
        var settings = new SessionSettings(
                now.number(),
                merge.of("cycle.sessions.cycle", SessionSettings::cycle),
                merge.of("cycle.sessions.hrc", SessionSettings::hrcSession),
                merge.<LocalDate>of("cycle.sessions.starts", SessionSettings::startsOn),
                merge.<LocalDate>of("cycle.sessions.ends", SessionSettings::endsOn),
                merge.<Instant>of("cycle.date.STAKEHOLDER_DEADLINE", SessionSettings::stakeholderDeadline),
                merge.<Instant>of("cycle.date.NATIONAL_REPORT_DUE", SessionSettings::nationalReportDue),
                merge.<Instant>of("cycle.date.ADVANCE_QUESTIONS_DUE", SessionSettings::advanceQuestionsDue),
                merge.<Instant>of("cycle.date.RESPONSE_DUE", SessionSettings::responseDue),
                merge.<LocalDate>of("cycle.date.ADOPTION", SessionSettings::adoptionOn),
                merge.<Instant>of("cycle.date.MID_TERM_DUE", SessionSettings::midTermDue),
                merge.of("cycle.sessions.consultationDays", SessionSettings::consultationDays),
                merge.of("cycle.sessions.individualWords", SessionSettings::individualWords),
                merge.of("cycle.sessions.jointWords", SessionSettings::jointWords),
                merge.of("cycle.sessions.reportWords", SessionSettings::nationalReportWords),
                merge.of("cycle.sessions.addendumWords", SessionSettings::addendumWords),
                // Each date is confirmed for itself, so two officers never touch.
                ThreeWay.set(read.confirmed(), wanted.confirmed(), now.confirmed()),
                now.invented());
        return new SessionMerge(settings, List.copyOf(merge.both));
    }

    private record Fields(SessionSettings read, SessionSettings wanted, SessionSettings now, List<String> both) {

        Fields(SessionSettings read, SessionSettings wanted, SessionSettings now) {
            this(read, wanted, now, new ArrayList<>());
        }

        <T> T of(String key, Function<SessionSettings, T> field) {
            var before = field.apply(read);
            var mine = field.apply(wanted);
            var theirs = field.apply(now);
            return switch (ThreeWay.whose(before, mine, theirs)) {
                case THEIRS -> theirs;
                case MINE -> mine;
                case BOTH -> {
                    both.add(key);
                    yield mine;
                }
            };
        }
    }
}
