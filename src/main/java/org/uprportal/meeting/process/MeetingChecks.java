package org.uprportal.meeting.process;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.meeting.MeetingSchedule;
import org.uprportal.meeting.MeetingUnderway;
import org.uprportal.meeting.MinutesId;
import org.uprportal.meeting.MinutesStatus;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ProcessCheck;

/** What each process of meetings may wait for. */
@Configuration(proxyBeanMethods = false)
class MeetingChecks {

    /** An offered place waits to be confirmed. */
    @Bean
    ProcessCheck seatCheck(MeetingUnderway steps) {
        return new Simple(
                MeetingModel.SEAT,
                MeetingModel.CONFIRM,
                () -> steps.offered().stream().map(one -> one.value()).collect(Collectors.toSet()));
    }

    /** Whoever is asked to host together is waited for. */
    @Bean
    ProcessCheck cohostCheck(MeetingUnderway steps) {
        return new Simple(
                MeetingModel.COHOST,
                MeetingModel.ANSWER_COHOST,
                () -> steps.asked().stream().map(one -> one.value()).collect(Collectors.toSet()));
    }

    /** A decision waits to be carried out. */
    @Bean
    ProcessCheck decisionCheck(MeetingUnderway steps) {
        return new Simple(
                MeetingModel.DECISION,
                MeetingModel.CARRY_OUT,
                () -> steps.decisions().stream().map(one -> one.value()).collect(Collectors.toSet()));
    }

    /** Minutes wait to be written, and once amended to be validated. */
    @Bean
    ProcessCheck minutesCheck(MeetingUnderway steps, PortalClock clock) {
        return new OfMinutes(steps, clock);
    }

    private record Simple(String process, String task, Supplier<Set<UUID>> waiting) implements ProcessCheck {

        @Override
        public Map<UUID, Set<String>> underway() {
            return waiting.get().stream().collect(Collectors.toMap(one -> one, one -> Set.of(task)));
        }
    }

    private record OfMinutes(MeetingUnderway steps, PortalClock clock) implements ProcessCheck {

        @Override
        public String process() {
            return MeetingModel.MINUTES;
        }

        @Override
        public Map<UUID, Set<String>> underway() {
            return steps.minutes().entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().value(),
                            one -> Set.of(
                                    one.getValue() == MinutesStatus.DRAFT
                                            ? MeetingModel.WRITE_MINUTES
                                            : MeetingModel.VALIDATE_MINUTES)));
        }

        @Override
        public Map<String, ?> variables(UUID subject, String task) {
            if (!task.equals(MeetingModel.WRITE_MINUTES)) {
                return Map.of();
            }
            var sent = steps.amendUntil(new MinutesId(subject));
            var until = sent == null ? clock.instant() : sent;
            return Map.of(
                    MeetingModel.AMEND_REMINDER, Date.from(MeetingSchedule.amendReminder(until)),
                    MeetingModel.AMEND_UNTIL, Date.from(until));
        }
    }
}
