package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.Overtaken;

/** Says under a field that somebody else has changed it meanwhile, shows the other text, and lets the reader decide. */
class OvertakenNote extends Div {

    OvertakenNote() {
        addClassName("upr-overtaken");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param mine what to do to keep the reader's own words; @param theirs what to do to take the others */
    void show(Overtaken one, Runnable mine, Runnable theirs) {
        removeAll();
        add(new Paragraph(getTranslation(
                "consultation.overtaken", one.by() == null ? getTranslation("consultation.aColleague") : one.by())));
        add(
                one.theirs().isBlank()
                        ? new Paragraph(getTranslation("consultation.overtaken.empty"))
                        : new Prose(one.theirs()));
        var buttons = new Div(
                new Button(getTranslation("consultation.overtaken.mine"), click -> decided(mine)),
                new Button(getTranslation("consultation.overtaken.theirs"), click -> decided(theirs)));
        buttons.addClassName("upr-buttons");
        add(buttons);
        setVisible(true);
    }

    /** Where what stands is in the fields already: the reader's own words, to be taken after all. */
    void showMine(@Nullable String by, String words, Runnable mine) {
        removeAll();
        add(new Paragraph(getTranslation(
                "consultation.overtaken.yours", by == null ? getTranslation("consultation.aColleague") : by)));
        if (!words.isBlank()) {
            add(new Prose(words));
        }
        var buttons = new Div(
                new Button(getTranslation("consultation.overtaken.mine"), click -> decided(mine)),
                new Button(getTranslation("consultation.overtaken.theirs"), click -> decided(() -> {})));
        buttons.addClassName("upr-buttons");
        add(buttons);
        setVisible(true);
    }

    private void decided(Runnable work) {
        setVisible(false);
        removeAll();
        work.run();
    }
}
