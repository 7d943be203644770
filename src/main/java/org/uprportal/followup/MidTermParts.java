package org.uprportal.followup;

import java.util.List;
import org.uprportal.cycle.CycleId;

/**
 * What bodies of the State write for a mid-term report, and what is said of its draft; implemented by the module that carries
 * reports. Asks nobody's rights: whoever puts the report together has.
 */
public interface MidTermParts {

    /** The sections in their order; none where nothing was given out. */
    List<Part> of(CycleId cycle);

    /** Refuses, with a sentence, while a consultation on the draft runs or comments wait for their answer. */
    void beReady(CycleId cycle);

    /** A section. */
    record Part(String title, String text) {}
}
