package org.uprportal.platform.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.uprportal.platform.KeptTexts;

/**
 * A long text that keeps itself while it is typed, every five seconds at most, and comes back on the same page after the
 * session has expired or the browser was closed. For texts that are sent at once; drafts that are saved keep themselves.
 */
public final class KeptField {

    private static final int MILLISECONDS = 5000;

    private final TextArea field;
    private final String place;
    private final KeptTexts texts;
    private boolean keeping = true;

    private KeptField(TextArea field, String place, KeptTexts texts) {
        this.field = field;
        this.place = place;
        this.texts = texts;
    }

    /** Keeps this field's text at that place, and brings back what was kept there. */
    public static KeptField of(TextArea field, String place, KeptTexts texts) {
        var kept = new KeptField(field, place, texts);
        texts.kept(place).filter(text -> !text.equals(field.getValue())).ifPresent(kept::bringBack);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLISECONDS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && kept.keeping) {
                texts.keep(place, change.getValue());
            }
        });
        return kept;
    }

    private void bringBack(String text) {
        field.setValue(text);
        var note = new Span(field.getTranslation("platform.kept"));
        note.addClassName("upr-muted");
        if (field.getHelperText() == null || field.getHelperText().isEmpty()) {
            field.setHelperComponent(note);
        }
    }

    /**
     * Whether it keeps itself. What is to be said without a name is kept nowhere beside the person who types it; what was kept
     * so far is forgotten at once.
     */
    public void keeping(boolean whether) {
        keeping = whether;
        if (!whether) {
            texts.forget(place);
        } else if (!field.isEmpty()) {
            texts.keep(place, field.getValue());
        }
    }

    /** Forgets the text, once it has been sent. */
    public void sent() {
        texts.forget(place);
    }
}
