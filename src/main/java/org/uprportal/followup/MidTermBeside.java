package org.uprportal.followup;

import org.uprportal.cycle.CycleId;
import org.uprportal.platform.Part;

/** Mid-term reports of others than the State, listed beside the State's own; implemented by the module that carries them. */
public interface MidTermBeside {

    /** Those in public, the newest first. @param most how many of them at most */
    Part<Line> published(CycleId cycle, int offset, int most);

    /** The page where all of them are listed and one is begun. */
    String pathFor(CycleId cycle);

    /**
     * One of them.
     *
     * @param by the organisations that stand on it
     * @param path its page
     */
    record Line(String by, String path) {}
}
