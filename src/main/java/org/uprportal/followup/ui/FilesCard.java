package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.uprportal.document.DocumentId;
import org.uprportal.document.Documents;
import org.uprportal.document.ui.DocumentLinks;
import org.uprportal.document.ui.DocumentsField;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionFile;
import org.uprportal.followup.ActionFileKind;
import org.uprportal.followup.ActionFiles;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;

/** The files of an action; its body adds them and takes them away again, in view. */
class FilesCard extends Card {

    private final transient ActionFiles files;
    private final transient ActionDetails details;
    private final transient Runnable again;

    FilesCard(ActionFiles files, Documents documents, ActionDetails details, Runnable again) {
        super("followup.files");
        this.files = files;
        this.details = details;
        this.again = again;
        var all = files.of(details);
        if (all.isEmpty()) {
            add(new EmptyState("followup.files.none"));
        }
        var list = new UnorderedList();
        all.forEach(file -> list.add(line(file)));
        add(list);
        if (details.mine()) {
            add(form(new DocumentsField(documents)));
        }
    }

    private ListItem line(ActionFile file) {
        var added = Dates.day(file.addedOn(), getLocale());
        var gone = file.takenAwayOn();
        return new ListItem(
                Line.small(
                        getTranslation("followup.file." + file.kind()),
                        gone == null
                                ? getTranslation("followup.files.added", added)
                                : getTranslation("followup.files.takenAway", added, Dates.day(gone, getLocale()))),
                new DocumentLinks(
                        List.of(file.document()),
                        document -> files.open(details.action().id(), document),
                        takeAway()));
    }

    private @Nullable Consumer<DocumentId> takeAway() {
        return details.mine()
                ? document -> attempt(() -> files.takeAway(details.action().id(), document))
                : null;
    }

    private Div form(DocumentsField field) {
        var kind = new ComboBox<ActionFileKind>(getTranslation("followup.files.kind"));
        kind.setItems(ActionFileKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("followup.file." + one));
        kind.setValue(ActionFileKind.OTHER);
        var save = new Button(getTranslation("followup.files.add"), click -> {
            if (kind.isEmpty()) {
                kind.setInvalid(true);
            } else {
                attempt(() -> files.add(details.action().id(), kind.getValue(), field.chosen()));
            }
        });
        var form = new Div(kind, field, new Paragraph(getTranslation("followup.files.effect")), save);
        form.addClassName("upr-form");
        return form;
    }

    private void attempt(Runnable work) {
        if (Attempt.run(this, work)) {
            again.run();
        }
    }
}
