package org.uprportal.platform;

import java.util.Optional;
import java.util.UUID;

/** Tells whoever came too late who was quicker, as far as they may know. */
public interface Meanwhile {

    /** A sentence about what somebody else has just done to the thing; empty where nothing is known that the reader may know. */
    Optional<Words.Text> about(UUID thing);
}
