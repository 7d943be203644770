package org.uprportal.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What this server has promised to do again and again, and whether one of its duties is late. */
@Component
public class Duties {

    private final Map<String, Duty> known = new ConcurrentHashMap<>();
    private final Map<String, Long> found = new ConcurrentHashMap<>();

    /** From now on the duty is done at least that often. */
    public void expect(String name, Duration atMost) {
        known.put(name, new Duty(atMost, System.nanoTime(), 0));
    }

    /** The duty has just been done. */
    public void done(String name) {
        known.computeIfPresent(name, (same, duty) -> new Duty(duty.atMost(), System.nanoTime(), duty.times() + 1));
    }

    /** What a duty found that an operator has to see to; none any more for 0. */
    public void found(String what, long number) {
        if (number == 0) {
            found.remove(what);
        } else {
            found.put(what, number);
        }
    }

    /** What was found, by name, with numbers. */
    public Map<String, Long> found() {
        return new TreeMap<>(found);
    }

    /** How often it has been done since this server started. */
    public long times(String name) {
        var duty = known.get(name);
        return duty == null ? 0 : duty.times();
    }

    /** The names of those that should have been done since. */
    public Set<String> late() {
        var late = new TreeSet<String>();
        known.forEach((name, duty) -> {
            if (System.nanoTime() - duty.done() > duty.atMost().toNanos()) {
                late.add(name);
            }
        });
        return late;
    }

    private record Duty(Duration atMost, long done, long times) {}
}
