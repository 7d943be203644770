package org.uprportal.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Compares what several pieces of work take: each once in every round, in turns, and of each the least of all rounds. What
 * else the machine does meets all of them alike, and the least is what the work itself needs.
 */
public final class Turns {

    private final Map<String, Callable<?>> work = new LinkedHashMap<>();
    private final Map<String, Long> least = new LinkedHashMap<>();

    /** One more piece of work. */
    public Turns with(String name, Callable<?> work) {
        this.work.put(name, work);
        return this;
    }

    /** Does all of it so many times. */
    public Turns take(int rounds) throws Exception {
        List<String> order = new ArrayList<>(work.keySet());
        for (int round = 0; round < rounds; round++) {
            for (var name : order) {
                var began = System.nanoTime();
                work.get(name).call();
                least.merge(name, System.nanoTime() - began, Math::min);
            }
            // Whoever comes first pays for the collection of what the others left.
            java.util.Collections.rotate(order, 1);
        }
        return this;
    }

    /** Milliseconds of one of them. */
    public double of(String name) {
        return least.getOrDefault(name, Long.MAX_VALUE) / 1e6;
    }
}
