package org.uprportal.notification;

import java.util.List;
import java.util.UUID;
import org.uprportal.party.PersonId;

/**
 * A sentence for one person.
 *
 * @param arguments as of a {@link Notice}, put into the reader's language where they need it
 */
public record Told(PersonId reader, String key, List<?> arguments, String path, UUID subject) {}
