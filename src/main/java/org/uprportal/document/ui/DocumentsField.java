package org.uprportal.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentRefused;
import org.uprportal.document.DocumentSummary;
import org.uprportal.document.Documents;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.SmallFile;
import org.uprportal.platform.ui.Toast;

/** Where files are added to what somebody is about to say; each can be left out again before it is said. */
public final class DocumentsField extends Div {

    private final transient Documents documents;
    private final transient List<DocumentSummary> sent = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();

    public DocumentsField(Documents documents) {
        this.documents = documents;
        addClassName("upr-stack");
        var upload = new Upload(new SmallFile(Documents.LARGEST, Documents.KINDS, this::take, this::tooLarge));
        upload.setAcceptedFileTypes(".pdf", ".png", ".jpg", ".jpeg");
        upload.setMaxFileSize(Documents.LARGEST);
        upload.setUploadButton(new Button(getTranslation("document.add")));
        upload.setDropLabel(new Span(getTranslation("document.drop")));
        upload.addFileRejectedListener(rejected -> tooLarge());
        // What was taken stands in the list below, with its own way out.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        list.setVisible(false);
        add(
                new Paragraph(getTranslation("document.hint", Documents.MOST, Documents.LARGEST / (1024 * 1024))),
                upload,
                list);
    }

    /** What was added, in this order. */
    public List<DocumentId> chosen() {
        return sent.stream().map(DocumentSummary::id).toList();
    }

    /** It was said; the next one begins without files. */
    public void clear() {
        sent.clear();
        show();
    }

    void take(String name, byte[] bytes) {
        if (sent.size() >= Documents.MOST) {
            Attempt.run(this, () -> {
                throw DocumentRefused.tooMany();
            });
            return;
        }
        Attempt.run(this, () -> sent.add(documents.take(name, bytes)));
        show();
    }

    private void tooLarge() {
        Toast.problem(this, getTranslation("document.tooLarge"));
    }

    private void show() {
        list.removeAll();
        list.setVisible(!sent.isEmpty());
        for (var one : sent) {
            var out = new Button(getTranslation("document.leaveOut"), click -> {
                Attempt.run(this, () -> documents.discard(one.id()));
                sent.remove(one);
                show();
            });
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            out.setAriaLabel(getTranslation("document.leaveOut.of", one.name()));
            list.add(new ListItem(new Span(DocumentLinks.described(this, one)), out));
        }
    }
}
