package org.uprportal.advocacy.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AdvocacySchedule;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.AskSteps;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ProcessCheck;

/** An ask waits for its mission, or for its author where a meeting was offered, and once settled for nobody. */
@Component
class AskCheck implements ProcessCheck {

    private final AskSteps asks;
    private final PortalClock clock;

    AskCheck(AskSteps asks, PortalClock clock) {
        this.asks = asks;
        this.clock = clock;
    }

    @Override
    public String process() {
        return AdvocacyModel.LOBBYING;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return asks.underway().entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(),
                        one -> Set.of(
                                one.getValue() == AskStatus.MEETING_OFFERED
                                        ? AdvocacyModel.AGREE_MEETING
                                        : AdvocacyModel.ANSWER_ASK)));
    }

    @Override
    public Map<String, ?> variables(UUID subject, String task) {
        if (task.equals(AdvocacyModel.AGREE_MEETING)) {
            var now = clock.instant();
            var ask = new AskId(subject);
            return Map.of(
                    AdvocacyModel.REMINDER,
                    date(asks.underway().containsKey(ask) ? AdvocacySchedule.reminder(now, asks.due(ask)) : now));
        }
        return Map.of(AdvocacyModel.MEETING, asks.underway().get(new AskId(subject)) == AskStatus.MEETING_OFFERED);
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
