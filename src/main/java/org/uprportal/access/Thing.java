package org.uprportal.access;

import java.util.Locale;

/**
 * What access is about. Each module that keeps things has one enum of them in its hall, named by the module and the word
 * ({@code SubmissionThing}); each constant is a line of the module's own {@code access/matrix.csv} and {@code recorded.csv}.
 */
public interface Thing {

    /** The constant's name. */
    String name();

    /** The name by which files, audit lines and tests know it: lower case, with dashes. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
