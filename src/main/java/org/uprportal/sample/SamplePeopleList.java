package org.uprportal.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address and the sample people once the portal is open. */
@Component
@ConditionalOnProperty("portal.sample")
class SamplePeopleList {

    private final Environment environment;

    SamplePeopleList(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var text = new StringBuilder("\nSample people (all invented):\n");
        SamplePeople.ALL.forEach(person -> text.append("  %-16s %s (%s)%n"
                .formatted(
                        person.name(),
                        person.party().party().name(),
                        person.role().name().toLowerCase(java.util.Locale.ROOT))));
        text.append("\nThe portal is open at ")
                .append(environment.getProperty("portal.address"))
                .append('\n');
        System.out.println(text);
    }
}
