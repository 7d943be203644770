package org.uprportal.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has happened to what people watch, as it was put down. */
record News(
        String id,
        String key,
        List<Object> arguments,
        String path,
        UUID subject,
        @Nullable String state,
        Instant at) {

    Topic topic() {
        return Topic.of(key);
    }
}
