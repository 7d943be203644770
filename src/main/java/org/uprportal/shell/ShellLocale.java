package org.uprportal.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Messages;

/** Opens the portal in the language a person has chosen, from right to left where that language is written so. */
@Component
class ShellLocale implements VaadinServiceInitListener {

    private final CurrentActor actor;
    private final People people;
    private final Messages messages;

    ShellLocale(CurrentActor actor, People people, Messages messages) {
        this.messages = messages;
        this.actor = actor;
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Before any script has run, so that a screen reader speaks the right language from the first word on.
        event.addIndexHtmlRequestListener(page -> {
            var reader = language(page.getVaadinRequest().getLocale());
            page.getDocument()
                    .select("html")
                    .attr("lang", reader.getLanguage())
                    .attr("dir", reader.getLanguage().equals("ar") ? "rtl" : "ltr");
        });
        event.getSource().addUIInitListener(opened -> {
            var who = actor.get().person();
            if (who != null) {
                people.person(who)
                        .ifPresent(person -> opened.getUI().getSession().setLocale(person.language()));
            }
            var locale = opened.getUI().getLocale();
            opened.getUI()
                    .getPage()
                    .executeJs(
                            """
                            document.documentElement.lang = $0;
                            const line = window.Vaadin && window.Vaadin.connectionIndicator;
                            if (line) {
                              [line.onlineText, line.offlineText, line.reconnectingText] = [$1, $2, $3];
                            }
                            """,
                            locale.getLanguage(),
                            words("shell.online", locale),
                            words("shell.offline", locale),
                            words("shell.reconnecting", locale));
            opened.getUI()
                    .setDirection(
                            "ar".equals(locale.getLanguage()) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        });
    }

    private String words(String key, Locale locale) {
        return messages.text(locale, key);
    }

    /** The person's own language, the one chosen in this session, or what the browser asks for. */
    private Locale language(Locale asked) {
        var who = actor.get().person();
        var chosen = who == null
                ? Optional.ofNullable(VaadinSession.getCurrent()).map(VaadinSession::getLocale)
                : people.person(who).map(person -> person.language());
        var wanted = chosen.orElse(asked).getLanguage();
        return Messages.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
