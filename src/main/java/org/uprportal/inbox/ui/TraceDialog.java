package org.uprportal.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.inbox.TaskStep;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Parts;

/** Who had a task, who handed it to whom, when and why. */
class TraceDialog extends Dialog {

    TraceDialog(TaskSummary task, List<TaskStep> trace) {
        setHeaderTitle(getTranslation("inbox.trace"));
        if (trace.isEmpty()) {
            add(new EmptyState("inbox.trace.empty"));
        }
        add(Parts.of("upr-news", trace, this::line));
        getFooter().add(new Button(getTranslation("platform.close"), click -> close()));
    }

    private ListItem line(TaskStep step) {
        var when = new Span(Dates.geneva(step.at(), getLocale()));
        when.addClassName("upr-muted");
        var what = new Span(getTranslation(
                "inbox.trace." + step.act(),
                name(step.before(), "inbox.trace.group"),
                name(step.after(), "inbox.trace.group"),
                name(step.by(), "platform.portal")));
        var line = new ListItem(when, what);
        if (!step.note().isEmpty()) {
            var note = new Span(step.note());
            note.addClassName("upr-prose");
            note.getElement().setAttribute("dir", "auto");
            line.add(note);
        }
        return line;
    }

    private String name(@Nullable String known, String otherwise) {
        return known == null ? getTranslation(otherwise) : known;
    }
}
