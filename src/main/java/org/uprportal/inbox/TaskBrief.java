package org.uprportal.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.Audience;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/**
 * What a waiting task is about, told by the module that owns it.
 *
 * @param arguments for the title, whose text key is {@code <module>.task.<rest of the form key>}: form key
 *     {@code submission/approve-draft} has the title {@code submission.task.approve-draft}; an optional second line is
 *     {@code <title key>.stake}
 * @param state the State under review
 * @param due until when it must be done; null where nothing is due
 * @param audience who can do it
 */
public record TaskBrief(
        List<?> arguments, StateCode state, @Nullable Instant due, Set<Audience> audience) {

    private static final int LONGEST_ARGUMENT = 300;

    public TaskBrief {
        arguments = KeptArguments.changed(arguments, text -> SafeText.shortened(text, LONGEST_ARGUMENT));
    }
}
