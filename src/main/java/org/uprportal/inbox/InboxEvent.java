package org.uprportal.inbox;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.Audience;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Words;

/** What happens to tasks that people are to hear of. */
public sealed interface InboxEvent {

    /** The thing that the task is about, or the substitution. */
    UUID subject();

    /**
     * A task has begun to wait.
     *
     * @param title of the task
     * @param due until when; null where nothing is said
     * @param path where it is done
     * @param to who can do it
     */
    record Appeared(UUID subject, Words title, @Nullable Instant due, String path, Set<Audience> to)
            implements InboxEvent {}

    /**
     * The day of an open task comes near.
     *
     * @param to whoever has taken it, or else all who can do it, and who stands in for them
     */
    record DueSoon(UUID subject, Words title, @Nullable Instant due, String path, Set<Audience> to)
            implements InboxEvent {}

    /** The day of an open task has gone by. @param to all who can do it, and who stands in for them */
    record Overdue(UUID subject, Words title, @Nullable Instant due, String path, Set<Audience> to)
            implements InboxEvent {}

    /** Somebody has handed a task to a colleague. @param by their name */
    record HandedOver(UUID subject, Words title, String path, String by, PersonId to) implements InboxEvent {}

    /** Somebody stands in for a colleague from one moment to another. @param absent the colleague's name */
    record StandsIn(UUID subject, String absent, Instant begins, Instant ends, PersonId substitute)
            implements InboxEvent {}
}
