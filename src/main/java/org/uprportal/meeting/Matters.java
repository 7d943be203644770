package org.uprportal.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.uprportal.state.StateCode;

/**
 * Implemented by a module whose things meetings speak of and decide on, mostly by way of {@link NamedMatters}. What is hidden from
 * the actor has no name.
 */
public interface Matters {

    /** What they are. */
    Matter.Kind kind();

    /**
     * The names of those of a State that can be spoken of now, such as those of its latest reviews: a part of them, in their order.
     *
     * @param words what the name must contain; empty for all
     */
    Map<UUID, String> of(StateCode state, String words, int offset, int most);

    /** How many there are in all. @param words as in {@link #of} */
    int count(StateCode state, String words);

    /** The names of those of these that there are for the actor, in a fixed number of statements. */
    Map<UUID, String> named(Collection<UUID> ids);
}
