package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.uprportal.platform.ui.Dates;

/** Says that what was typed is kept, without taking the focus away. */
class SavedNote extends Span {

    SavedNote() {
        addClassName("upr-muted");
        getElement().setAttribute("role", "status");
        setText(getTranslation("consultation.savesItself"));
    }

    void saved(Instant at) {
        setText(getTranslation("consultation.saved", Dates.geneva(at, getLocale())));
    }

    void notSaved() {
        setText(getTranslation("consultation.notSaved"));
    }
}
