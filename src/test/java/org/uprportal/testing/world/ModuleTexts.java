package org.uprportal.testing.world;

import java.util.Set;

/**
 * What a module brings, from its own test folder, to {@code LongestTextsTest}: each text that people type into it, written at
 * its maximum and one character over it. A class {@code <Module>Texts} in the module's package; found there.
 */
public interface ModuleTexts {

    /** Types each of them, long before the review. */
    default void walk(Walk walk) {}

    /** Types those that need time to pass; after all others, in the order of the modules. */
    default void later(Walk walk) {}

    /** The text columns of the module's tables that the portal writes itself, as {@code table.column}. */
    default Set<String> byThePortal() {
        return Set.of();
    }
}
