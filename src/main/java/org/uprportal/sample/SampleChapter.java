package org.uprportal.sample;

/** A part of the sample content, told by acting as the sample people through the portal's own doors. */
interface SampleChapter {

    /** Tells it, travelling in time where it needs. */
    void write();
}
