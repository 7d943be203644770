package org.uprportal.__name__.ui;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.__name__.__Name__Id;
import org.uprportal.inbox.TaskPage;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.MenuItem;

/** How others link to this module's pages. */
@Configuration(proxyBeanMethods = false)
public class __Name__Navigation {

    static final String LIST = "__name__s";

    /** The list of one's own. */
    public static String list() {
        return LIST;
    }

    /** One. */
    public static String one(__Name__Id id) {
        return LIST + "/" + id.value();
    }

    @Bean
    MenuItem __name__sMenu() {
        var everybodySignedIn =
                Arrays.stream(PartyKind.values()).map(PartyKind::name).collect(Collectors.toSet());
        return new MenuItem("work", 80, "__name__.list.title", LIST, "list-ol", everybodySignedIn);
    }

    @Bean
    TaskPage finish__Name__Page() {
        return new FinishPage();
    }

    private record FinishPage() implements TaskPage {

        @Override
        public String formKey() {
            return "__name__/finish";
        }

        @Override
        public String pathFor(UUID subject) {
            return one(new __Name__Id(subject));
        }
    }
}
