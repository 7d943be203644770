package org.uprportal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uprportal.platform.PortalClock;

/** What the next session would be: a year after the third last one, since there are three in a year. */
final class NextSession {

    private static final int A_YEAR = 3;
    private static final int WEEKS = 52;

    private NextSession() {}

    static Optional<SessionSettings> after(List<SessionSettings> all) {
        var real = all.stream()
                .filter(one -> !one.invented())
                .sorted(Comparator.comparing(SessionSettings::number).reversed())
                .toList();
        return real.stream().findFirst().map(last -> a(real.get(Math.min(A_YEAR, real.size()) - 1), last));
    }

    private static SessionSettings a(SessionSettings yearBefore, SessionSettings last) {
        var number = last.number() + 1;
        return new SessionSettings(
                number,
                number == 55 ? last.cycle() + 1 : last.cycle(),
                last.hrcSession() + 1,
                later(yearBefore.startsOn()),
                later(yearBefore.endsOn()),
                later(yearBefore.stakeholderDeadline()),
                later(yearBefore.nationalReportDue()),
                later(yearBefore.advanceQuestionsDue()),
                later(yearBefore.responseDue()),
                later(yearBefore.adoptionOn()),
                later(yearBefore.midTermDue()),
                last.consultationDays(),
                last.individualWords(),
                last.jointWords(),
                last.nationalReportWords(),
                last.addendumWords(),
                Set.of(),
                false);
    }

    private static LocalDate later(LocalDate day) {
        return day.plusWeeks(WEEKS);
    }

    private static Instant later(Instant moment) {
        return moment.atZone(PortalClock.GENEVA).plusWeeks(WEEKS).toInstant();
    }
}
