package org.uprportal.notification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.notification.Rhythms;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;

/** How often the reader wants letters; what they choose holds at once. */
@Route(NotificationNavigation.LETTERS)
@PermitAll
class LetterSettingsView extends Page implements BeforeEnterObserver {

    private final transient Rhythms rhythms;

    LetterSettingsView(Rhythms rhythms) {
        super("notification.rhythm.title");
        this.rhythms = rhythms;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("notification.rhythm.lead");
        var choice = new RadioButtonGroup<LetterRhythm>(getTranslation("notification.rhythm.when"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(LetterRhythm.values());
        choice.setItemLabelGenerator(one -> getTranslation("notification.rhythm." + one));
        choice.setValue(rhythms.mine());
        choice.addValueChangeListener(change -> {
            if (Attempt.run(this, () -> rhythms.choose(change.getValue()))) {
                Toast.done(
                        this,
                        "notification.rhythm.kept",
                        choice.getItemLabelGenerator().apply(change.getValue()));
            }
        });
        var card = new Card("notification.rhythm.card");
        card.add(choice, new Paragraph(getTranslation("notification.rhythm.urgent")));
        add(card);
    }
}
