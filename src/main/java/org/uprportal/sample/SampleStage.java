package org.uprportal.sample;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.TimeTravel;

/** Lets sample people act at their time. */
@Component
@ConditionalOnProperty("portal.sample")
class SampleStage {

    private final TimeTravel travel;
    private final CurrentActor actor;
    private final People people;

    SampleStage(TimeTravel travel, CurrentActor actor, People people) {
        this.travel = travel;
        this.actor = actor;
        this.people = people;
    }

    void at(Instant moment) {
        travel.to(moment);
    }

    <T> T as(SamplePerson person, Supplier<T> work) {
        return actor.callAs(people.actor(person.id()).orElseThrow(), work);
    }

    void as(SamplePerson person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    <T> T asPortal(Supplier<T> work) {
        return actor.callAs(Actor.PORTAL, work);
    }
}
