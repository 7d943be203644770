package org.uprportal.submission.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What stands on the screen against what is stored. Each text field of an editor carries a checksum of what is stored of it;
 * the browser compares, says “not saved” as long as one differs, and sends a text again that has not arrived.
 */
class OnScreen {

    private final Map<String, TextFieldBase<?, String>> fields = new HashMap<>();
    private final Map<String, String> again = new HashMap<>();

    /** A field of the editor; what stands in it now is stored. */
    void watch(String key, TextFieldBase<?, String> field) {
        fields.put(key, field);
        field.getElement().setAttribute("data-upr-key", key);
        field.getElement().setProperty("uprStored", field.getValue().hashCode());
        field.addValueChangeListener(change -> again.remove(key));
    }

    /** A text that the browser has sent again, because it had not arrived with its field. */
    boolean sentAgain(String key, String text) {
        if (!fields.containsKey(key)) {
            return false;
        }
        again.put(key, text);
        return true;
    }

    /** What stands in the field on the screen, as far as it has arrived. */
    String text(String key) {
        return again.getOrDefault(key, field(key).getValue());
    }

    /** All that stands on the screen, to be marked as stored once it is. */
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        fields.forEach((key, field) -> {
            if (field.isAttached()) {
                texts.put(key, text(key));
            }
        });
        return texts;
    }

    private TextFieldBase<?, String> field(String key) {
        return Objects.requireNonNull(fields.get(key), "not a field of this editor");
    }

    /** These texts are stored now. */
    void stored(Map<String, String> texts) {
        texts.forEach((key, text) -> field(key).getElement().setProperty("uprStored", text.hashCode()));
    }

    /** A colleague has changed this text: it stands on the screen from now on. */
    void show(String key, String text) {
        var field = fields.get(key);
        if (field != null && !text(key).equals(text)) {
            again.remove(key);
            field.setValue(text);
            field.getElement().setProperty("uprStored", text.hashCode());
        }
    }
}
