package org.uprportal.advocacy.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.advocacy.AskId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.platform.MenuItem;

/** How others link to asks. */
@Configuration(proxyBeanMethods = false)
public class AdvocacyNavigation {

    private static final String LOBBYING = "lobbying";

    /** One ask. */
    public static String ask(AskId id) {
        return LOBBYING + "/" + id.value();
    }

    @Bean
    MenuItem lobbyingMenu() {
        return new MenuItem(
                "cycle",
                30,
                "advocacy.title",
                LOBBYING,
                "megaphone",
                Set.of("CSO", "COALITION", "NHRI", "ACADEMIC", "EMBASSY"));
    }

    @Bean
    TaskPage makeAsksPage() {
        return new Place("advocacy/make-asks", LOBBYING + "/new/");
    }

    @Bean
    TaskPage answerAskPage() {
        return new Place("advocacy/answer-ask", LOBBYING + "/");
    }

    @Bean
    TaskPage agreeMeetingPage() {
        return new Place("advocacy/agree-meeting", LOBBYING + "/");
    }

    private record Place(String formKey, String at) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return at + subject;
        }
    }
}
