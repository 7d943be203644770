package org.uprportal.party;

import java.util.function.Supplier;

/** Tells who is acting in this thread. */
public interface CurrentActor {

    /** The actor; {@link Actor#VISITOR} where nobody is signed in. Read anew from the database, so revocation acts at once. */
    Actor get();

    /** Does the work as somebody else, for processes, the command line and the sample content only. */
    <T> T callAs(Actor actor, Supplier<T> work);

    /** {@link #callAs} for work without a result. */
    default void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return null;
        });
    }
}
