package org.uprportal.testing.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a module brings, from its own test folder, to the tests that walk all modules ({@code EveryCellTest},
 * {@code EveryRouteTest}, {@code HiddenMeansAbsentIT}): one of each thing it keeps, and how to try them. A class
 * {@code <Module>World} in the module's package; found there, made once for each {@link World} with beans, the world and the
 * parts of modules it may use by its constructor's parameters.
 */
public interface ModuleWorld {

    /** What lies behind: reviews that are over when the world begins. It may travel in time. */
    default void past(World world) {}

    /** What has begun a month and a half ago. */
    default void running(World world) {}

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

    /** Things to open on one of the module's routes; none where there is none of that kind to open. */
    default List<Sample> samples(String route, String object) {
        throw new IllegalStateException("No sample of " + object + " for the route " + route
                + ": the world that its module brings gives one, see docs/new-module.md");
    }

    /** The secret of a link that opens one of the module's public routes. */
    default Optional<String> token(String route) {
        return Optional.empty();
    }
}
