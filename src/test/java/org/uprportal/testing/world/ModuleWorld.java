package org.uprportal.testing.world;

import java.util.List;
import java.util.Map;

/**
 * What a module brings, from its own test folder, to the tests that walk all modules ({@code EveryCellTest},
 * {@code EveryRouteTest}, {@code HiddenMeansAbsentIT}): one of each thing it keeps, and how to try them. A class
 * {@code <Module>World} in the module's package; found there, made once for each {@link World} with beans, the world and the
 * parts of modules it may use by its constructor's parameters.
 */
public interface ModuleWorld {

    /** Makes what the module keeps, after all modules it may use have; with the world's mark in every confidential field. */
    default void happens(World world) {}

    /** How to read, change and make each thing of the module's lines in the matrix. */
    default void trials(Trials trials) {}

    /** Every face of the module that shows something whose reading is recorded, read by somebody whose reading is. */
    default void readings(Readings readings) {}

    /** What stands marked in confidential fields: by the mark's last word whose it is. */
    default Map<String, Secret> secrets() {
        return Map.of();
    }

    /** Things to open on one of the module's routes. */
    default List<Sample> samples(String route, String object) {
        return List.of();
    }
}
