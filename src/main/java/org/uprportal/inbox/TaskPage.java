package org.uprportal.inbox;

import java.util.UUID;

/** The page where a kind of task is done, implemented in the {@code ui} room of the module that owns it. */
public interface TaskPage {

    /** The form key of the user task in the model. */
    String formKey();

    /** The route for this subject, without a leading slash. */
    String pathFor(UUID subject);
}
