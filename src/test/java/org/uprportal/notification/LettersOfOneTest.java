package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/** Nobody with an account floods mailboxes of strangers: 300 letters a day in all, six to one address. */
class LettersOfOneTest {

    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    private final PortalClock clock = new PortalClock();
    private Actor somebody = person();

    private final LettersOfOne letters = new LettersOfOne(
            new CurrentActor() {
                @Override
                public Actor get() {
                    return somebody;
                }

                @Override
                public <T> T callAs(Actor actor, Supplier<T> work) {
                    return work.get();
                }
            },
            clock);

    @BeforeEach
    void noon() {
        clock.travelTo(NOON);
    }

    @Test
    void sixADayToOneAddressHoweverItIsWritten() {
        for (int i = 0; i < 6; i++) {
            letters.count(i % 2 == 0 ? "Mira@example.org" : "mira@example.org");
        }
        refused("MIRA@example.org");
        letters.count("jorin@example.org");
        somebody = person();
        letters.count("mira@example.org");
    }

    @Test
    void threeHundredADayInAll() {
        for (int i = 0; i < 300; i++) {
            letters.count(i + "@example.org");
        }
        refused("another@example.org");
        somebody = Actor.PORTAL;
        letters.count("another@example.org");
    }

    @Test
    void whatIsADayOldCountsNoMore() {
        letters.count("mira@example.org");
        clock.travelTo(NOON.plus(Duration.ofHours(23)));
        for (int i = 0; i < 5; i++) {
            letters.count("mira@example.org");
        }
        refused("mira@example.org");
        clock.travelTo(NOON.plus(Duration.ofHours(24)).plusSeconds(1));
        letters.count("mira@example.org");
        refused("mira@example.org");
    }

    @Test
    void whatThePortalWritesByItselfIsNotCounted() {
        somebody = Actor.PORTAL;
        for (int i = 0; i < 400; i++) {
            letters.count("mira@example.org");
        }
    }

    private void refused(String address) {
        assertThatThrownBy(() -> letters.count(address)).isInstanceOf(LettersRefused.class);
    }

    private static Actor person() {
        return new Actor(PersonId.random(), "Somebody", null, MemberRole.EDITOR, false);
    }
}
