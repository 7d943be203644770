package org.uprportal.statement.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.MenuItem;
import org.uprportal.statement.StatementId;

/** How others link to this module's pages. */
@Configuration(proxyBeanMethods = false)
public class StatementNavigation {

    static final String LIST = "statements";
    static final String DRAFTS = "statement-drafts";
    static final String BY_MAIL = "statement-signatures";

    /** Those of all cycles. */
    public static String list() {
        return LIST;
    }

    /** Those of one cycle. */
    public static String of(CycleId cycle) {
        return LIST + "?cycle=" + cycle.value();
    }

    /** One. */
    public static String one(StatementId id) {
        return LIST + "/" + id.value();
    }

    /** A draft, for whoever writes it. */
    static String draft(StatementId id) {
        return DRAFTS + "/" + id.value();
    }

    /** Where the link of a letter leads. */
    static String byMail(LinkSecret secret) {
        return BY_MAIL + "/" + secret.value();
    }

    @Bean
    MenuItem statementsMenu() {
        return new MenuItem("public", 65, "statement.list.title", LIST, "file-text", Set.of());
    }

    @Bean
    TaskPage gatherSignaturesPage() {
        return new Place("statement/gather");
    }

    @Bean
    TaskPage answerStatementPage() {
        return new Place("statement/answer");
    }

    private record Place(String formKey) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return one(new StatementId(subject));
        }
    }
}
