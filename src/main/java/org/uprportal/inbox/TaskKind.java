package org.uprportal.inbox;

import java.util.UUID;

/** A kind of task, implemented in the {@code process} room of the module that owns it. */
public interface TaskKind {

    /** The form key of the user task in the model, {@code <module>/<verb-object>}. */
    String formKey();

    /** What the task of this subject is about, now. */
    TaskBrief brief(UUID subject);
}
