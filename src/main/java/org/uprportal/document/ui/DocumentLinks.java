package org.uprportal.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentSummary;
import org.uprportal.platform.ui.Confirm;

/** The files that stand with something. Each is asked for anew when somebody takes it along. */
public final class DocumentLinks extends UnorderedList {

    private static final int NOT_FOUND = 404;

    /**
     * @param open gives the content to whoever may read it, at that moment
     * @param takeAway takes one away for good; null for whoever may not
     */
    public DocumentLinks(
            List<DocumentSummary> documents,
            Function<DocumentId, Optional<byte[]>> open,
            @Nullable Consumer<DocumentId> takeAway) {
        addClassName("upr-documents");
        for (var one : documents) {
            var line = new ListItem(one.verdict().open() ? link(one, open) : new Span(described(this, one)));
            if (one.verdict().open()) {
                line.add(new Span(" " + about(this, one)));
            }
            if (takeAway != null && one.verdict().open()) {
                line.add(button(one, takeAway));
            }
            add(line);
        }
    }

    private Anchor link(DocumentSummary one, Function<DocumentId, Optional<byte[]>> open) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> open.apply(one.id())
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), one.name(), type(one), bytes.length))
                        .orElseGet(() -> DownloadResponse.error(NOT_FOUND))),
                one.name());
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private Button button(DocumentSummary one, Consumer<DocumentId> takeAway) {
        var button = new Button(
                getTranslation("document.takeAway"),
                click -> Confirm.ask(
                        this,
                        "document.takeAway",
                        "document.takeAway.effect",
                        "document.takeAway",
                        () -> takeAway.accept(one.id())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("document.takeAway.of", one.name()));
        return button;
    }

    /** Its name, kind and size, and why it cannot be taken along where that is so. */
    static String described(Component on, DocumentSummary one) {
        return one.name() + " " + about(on, one);
    }

    private static String about(Component on, DocumentSummary one) {
        return switch (one.verdict()) {
            case CLEAN -> text(on, "document.about", one);
            case UNSCANNED -> text(on, "document.about.unscanned", one);
            case WAITING -> text(on, "document.about.waiting", one);
            case INFECTED -> text(on, "document.about.infected", one);
            case TAKEN_AWAY -> text(on, "document.about.takenAway", one);
        };
    }

    private static String text(Component on, String key, DocumentSummary one) {
        var kind = one.kind().name().replace("JPEG", "JPG").toUpperCase(Locale.ROOT);
        return on.getTranslation(key, kind, Math.max(1, one.size() / 1024));
    }

    private static String type(DocumentSummary one) {
        return switch (one.kind()) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            default -> "image/jpeg";
        };
    }
}
