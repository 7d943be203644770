package org.uprportal.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;

/**
 * A task as its list shows it.
 *
 * @param titleKey the text's key, taking {@code arguments}
 * @param path the page where it is done
 * @param claimedBy who has taken it, null while it is the group's
 * @param insteadOf for whom the reader may take it as their substitute; null where they stand in for nobody
 */
public record TaskSummary(
        TaskId id,
        String formKey,
        UUID subject,
        String titleKey,
        List<Object> arguments,
        StateCode state,
        String path,
        @Nullable Instant due,
        Instant since,
        @Nullable PersonId claimedBy,
        @Nullable String claimedByName,
        @Nullable String insteadOf) {}
