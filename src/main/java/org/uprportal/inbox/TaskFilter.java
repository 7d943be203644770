package org.uprportal.inbox;

import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * Which of a person's open tasks; what is null leaves all.
 *
 * @param formKey the kind of task
 * @param order by what the list is grouped
 */
public record TaskFilter(
        @Nullable Whose whose,
        @Nullable StateCode state,
        @Nullable String formKey,
        TaskOrder order) {

    /** All of them, those due first at the top. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, TaskOrder.DUE);

    /** Whether a task that is counted there is meant. */
    public boolean takes(TaskCount count) {
        return (whose == null || whose == count.whose())
                && (state == null || state.equals(count.state()))
                && (formKey == null || formKey.equals(count.formKey()));
    }
}
