package org.uprportal.recommendation.ui;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.platform.MenuItem;
import org.uprportal.recommendation.RecommendationId;

/** How others link to the register, to one recommendation and to the answers. */
@Configuration(proxyBeanMethods = false)
public class RecommendationNavigation {

    static final String ARCHIVE = "register-import";

    private static final String REGISTER = "recommendations";

    /** The register, showing one cycle. */
    public static String register(CycleId cycle) {
        return REGISTER + "?cycle=" + cycle.value();
    }

    /** One recommendation. */
    public static String recommendation(RecommendationId id) {
        return REGISTER + "/" + id.value();
    }

    /** Where the focal point answers, and ministries propose. */
    public static String answers(CycleId cycle) {
        return "responses/" + cycle.value();
    }

    /** Where the secretariat imports OHCHR's matrix. */
    public static String importMatrix(CycleId cycle) {
        return "matrix-import/" + cycle.value();
    }

    @Bean
    MenuItem registerMenu() {
        return new MenuItem("public", 20, "recommendation.title", REGISTER, "list-ol", Set.of());
    }

    @Bean
    MenuItem archiveMenu() {
        return new MenuItem("public", 92, "recommendation.archive", ARCHIVE, "list-ol", Set.of("OHCHR"));
    }

    @Bean
    TaskPage importMatrixPage() {
        return new CyclePage("review/import-matrix", "matrix-import/");
    }

    @Bean
    TaskPage answerPage() {
        return new CyclePage("recommendation/answer", "responses/");
    }

    private record CyclePage(String formKey, String place) implements TaskPage {

        @Override
        public String pathFor(java.util.UUID subject) {
            return place + subject;
        }
    }
}
