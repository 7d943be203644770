package org.uprportal.inbox.ui;

import com.vaadin.flow.component.Component;
import org.uprportal.inbox.TaskOrder;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.state.ui.StateNames;

/** What groups and kinds of tasks are called. */
final class InboxNames {

    /** Stands where a title names one thing among many. */
    private static final Object[] ANY = {"…", "…", "…", "…"};

    private InboxNames() {}

    static String group(Component source, TaskOrder order, TaskSummary task, StateNames states) {
        return switch (order) {
            case DUE -> "";
            case STATE -> states.nameOf(task.state());
            case STAGE -> stage(source, task.formKey());
            case KIND -> kind(source, task.titleKey());
        };
    }

    /** A kind is called as its tasks are, without what each is about. */
    static String kind(Component source, String titleKey) {
        return source.getTranslation(titleKey, ANY);
    }

    /** A stage is called as its module is. */
    static String stage(Component source, String formKey) {
        return source.getTranslation(formKey.substring(0, formKey.indexOf('/')) + ".title");
    }
}
