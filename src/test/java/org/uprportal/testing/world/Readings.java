package org.uprportal.testing.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The methods of faces that show something whose reading is recorded, each with somebody whose reading is. */
public final class Readings {

    private final Map<String, Reading> all = new LinkedHashMap<>();

    /**
     * Somebody reads.
     *
     * @param object what they read, where the door's line does not say it
     */
    public record Reading(String reader, @Nullable String object, Attempt attempt) {}

    public void of(String door, String reader, Supplier<Object> read) {
        of(door, null, reader, read);
    }

    /** The same for a door that names no thing. */
    public void of(String door, @Nullable String object, String reader, Supplier<Object> read) {
        var nothing = Set.of(Optional.empty(), List.of(), Map.of());
        all.put(door, new Reading(reader, object, who -> !nothing.contains(read.get())));
    }

    public Map<String, Reading> all() {
        return Collections.unmodifiableMap(all);
    }
}
