package org.uprportal.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;

/** Opens the portal in the language a person has chosen, from right to left where that language is written so. */
@Component
class ShellLocale implements VaadinServiceInitListener {

    private final CurrentActor actor;
    private final People people;

    ShellLocale(CurrentActor actor, People people) {
        this.actor = actor;
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            var who = actor.get().person();
            if (who != null) {
                people.person(who)
                        .ifPresent(person -> opened.getUI().getSession().setLocale(person.language()));
            }
            var locale = opened.getUI().getLocale();
            opened.getUI()
                    .setDirection(
                            "ar".equals(locale.getLanguage()) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        });
    }
}
