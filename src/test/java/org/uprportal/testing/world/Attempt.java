package org.uprportal.testing.world;

/** What somebody tries; whether they got it. */
@FunctionalInterface
public interface Attempt {

    boolean by(String name);
}
