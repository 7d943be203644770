package org.uprportal.testing.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is tried with the things of the matrix. */
public final class Trials {

    private final Map<String, Trial> all = new LinkedHashMap<>();

    /** One more thing that is tried; what follows its name tells it from another of the same kind. */
    public Trial of(String object) {
        var trial = new Trial();
        if (all.put(object, trial) != null) {
            throw new IllegalStateException(object + " is tried twice");
        }
        return trial;
    }

    public Map<String, Trial> all() {
        return Collections.unmodifiableMap(all);
    }
}
