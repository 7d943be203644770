package org.uprportal.platform.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Messages;

/** Gives Vaadin's components the portal's texts. */
@Component
class Translations implements I18NProvider {

    private final Messages messages;

    Translations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        // English first: it answers where a browser asks for a language the portal does not have.
        return List.of(
                Locale.ENGLISH,
                Locale.forLanguageTag("ar"),
                Locale.forLanguageTag("zh"),
                Locale.FRENCH,
                Locale.forLanguageTag("ru"),
                Locale.forLanguageTag("es"));
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.text(locale, key, arguments);
    }
}
