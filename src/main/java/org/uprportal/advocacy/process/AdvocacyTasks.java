package org.uprportal.advocacy.process;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskDetails;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.Asks;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;

/**
 * The tasks of lobbying: the organisation makes asks, the mission answers, the organisation agrees on a meeting. A coalition's
 * are also those of the members that act for it.
 */
@Configuration(proxyBeanMethods = false)
class AdvocacyTasks {

    @Bean
    TaskKind makeAsksTask(Submissions submissions, CoalitionSteps coalitions, Cycles cycles, CurrentActor actor) {
        return new MakeAsks(submissions, coalitions, cycles, actor);
    }

    @Bean
    TaskKind answerAskTask(Asks asks, CoalitionSteps coalitions, Cycles cycles, People people, CurrentActor actor) {
        return new AskTask(
                AdvocacyModel.ANSWER_FORM,
                asks,
                coalitions,
                cycles,
                people,
                actor,
                ask -> ask.summary().mission(),
                ask -> ask.summary().author());
    }

    @Bean
    TaskKind agreeMeetingTask(Asks asks, CoalitionSteps coalitions, Cycles cycles, People people, CurrentActor actor) {
        return new AskTask(
                AdvocacyModel.MEETING_FORM,
                asks,
                coalitions,
                cycles,
                people,
                actor,
                ask -> ask.summary().author(),
                ask -> ask.summary().mission());
    }

    private record MakeAsks(Submissions submissions, CoalitionSteps coalitions, Cycles cycles, CurrentActor actor)
            implements TaskKind {

        @Override
        public String formKey() {
            return AdvocacyModel.MAKE_ASKS_FORM;
        }

        @Override
        public TaskBrief brief(UUID subject) {
            var one = actor.callAs(Actor.PORTAL, () -> submissions.find(new SubmissionId(subject)))
                    .orElseThrow();
            var cycle = cycles.get(one.cycle());
            return new TaskBrief(
                    List.of(one.title()),
                    cycle.state(),
                    cycle.on(CycleDate.ADVANCE_QUESTIONS_DUE),
                    coalitions.audienceOf(one.author()));
        }
    }

    private record AskTask(
            String formKey,
            Asks asks,
            CoalitionSteps coalitions,
            Cycles cycles,
            People people,
            CurrentActor actor,
            Function<AskDetails, PartyId> whose,
            Function<AskDetails, PartyId> other)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var ask = actor.callAs(Actor.PORTAL, () -> asks.find(new AskId(subject)))
                    .orElseThrow();
            return new TaskBrief(
                    List.of(people.party(other.apply(ask)).orElseThrow().name()),
                    cycles.get(ask.summary().cycle()).state(),
                    ask.summary().due(),
                    coalitions.audienceOf(whose.apply(ask)));
        }
    }
}
