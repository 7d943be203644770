package org.uprportal.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/**
 * Keeps anybody with an account from flooding mailboxes of strangers, by whatever act letters are caused: so many a day in all
 * and so many to one address. Counted in this server's memory, so that nothing says afterwards who wrote to whom; what the
 * portal does by itself is not counted.
 */
@Component
class LettersOfOne {

    static final int MOST_A_DAY = 300;
    static final int MOST_TO_ONE_A_DAY = 6;
    private static final int MOST_KEPT = 100_000;

    private final Map<String, Deque<Instant>> counted = new ConcurrentHashMap<>();
    private final CurrentActor actor;
    private final PortalClock clock;

    LettersOfOne(CurrentActor actor, PortalClock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws LettersRefused where the person at work has caused too many */
    void count(String address) {
        var person = actor.get().person();
        if (person == null) {
            return;
        }
        if (counted.size() > MOST_KEPT) {
            counted.values().removeIf(times -> times.isEmpty() || old(times.peekLast()));
        }
        admit(person.value().toString(), MOST_A_DAY);
        admit(person.value() + " " + address.toLowerCase(Locale.ROOT), MOST_TO_ONE_A_DAY);
    }

    private void admit(String key, int most) {
        counted.compute(key, (same, before) -> {
            var times = before == null ? new ArrayDeque<Instant>() : before;
            while (!times.isEmpty() && old(times.peekFirst())) {
                times.removeFirst();
            }
            if (times.size() >= most) {
                throw new LettersRefused();
            }
            times.addLast(clock.instant());
            return times;
        });
    }

    private boolean old(Instant at) {
        return at.isBefore(clock.instant().minus(Duration.ofDays(1)));
    }
}
