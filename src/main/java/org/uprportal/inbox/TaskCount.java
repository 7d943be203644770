package org.uprportal.inbox;

import org.uprportal.state.StateCode;

/** How many open tasks of one kind for one State wait for the reader, by whose they are. */
public record TaskCount(String formKey, StateCode state, Whose whose, int count) {

    /** The text of the kind, which takes the arguments of a task's title. */
    public String titleKey() {
        return TaskCatalogue.titleKey(formKey);
    }
}
