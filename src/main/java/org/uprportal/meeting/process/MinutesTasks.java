package org.uprportal.meeting.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingSchedule;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.meeting.MinutesId;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;

/** Who writes and validates minutes, and who carries out what was decided. */
@Configuration(proxyBeanMethods = false)
class MinutesTasks {

    @Bean
    TaskKind writeMinutesTask(MinutesDesk desk, Hosts hosts, CurrentActor actor) {
        return new OfMinutes(
                MeetingModel.WRITE_FORM,
                minutes -> MeetingSchedule.writeBy(minutes.meeting().over()),
                desk,
                hosts,
                actor);
    }

    @Bean
    TaskKind validateMinutesTask(MinutesDesk desk, Hosts hosts, CurrentActor actor) {
        return new OfMinutes(MeetingModel.VALIDATE_FORM, minutes -> null, desk, hosts, actor);
    }

    @Bean
    TaskKind carryOutTask(MinutesDesk desk, CurrentActor actor) {
        return new CarryOut(desk, actor);
    }

    private record OfMinutes(
            String formKey,
            Function<MinutesDetails, @Nullable Instant> due,
            MinutesDesk desk,
            Hosts hosts,
            CurrentActor actor)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            return actor.callAs(Actor.PORTAL, () -> {
                var minutes = desk.find(new MinutesId(subject)).orElseThrow();
                return new TaskBrief(
                        List.of(minutes.meeting().title()),
                        minutes.meeting().state(),
                        due.apply(minutes),
                        hosts.of(minutes.meeting().id()).stream()
                                .map(Audience::editors)
                                .collect(Collectors.toSet()));
            });
        }
    }

    private record CarryOut(MinutesDesk desk, CurrentActor actor) implements TaskKind {

        @Override
        public String formKey() {
            return MeetingModel.CARRY_OUT_FORM;
        }

        @Override
        public TaskBrief brief(UUID subject) {
            return actor.callAs(Actor.PORTAL, () -> {
                var decision = desk.decision(new DecisionId(subject)).orElseThrow();
                var meeting = desk.meetingOf(decision.id());
                return new TaskBrief(
                        List.of(decision.words(), meeting.title()),
                        meeting.state(),
                        MeetingSchedule.decisionDue(decision.due()),
                        Set.of(Audience.editors(decision.owner())));
            });
        }
    }
}
