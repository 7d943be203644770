package org.uprportal.midterm.ui;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.midterm.CoReportId;
import org.uprportal.midterm.CoReports;
import org.uprportal.midterm.MidtermId;

/** How others link to this module's pages. */
@Configuration(proxyBeanMethods = false)
public class MidtermNavigation {

    static final String LIST = "mid-term-reports";
    static final String ONE = "mid-term-report";
    static final String DRAFT = "mid-term-draft";

    /** Those of a cycle, and where one is begun. */
    public static String of(CycleId cycle) {
        return LIST + "/" + cycle.value();
    }

    /** A published one. */
    public static String one(MidtermId id) {
        return ONE + "/" + id.value();
    }

    /** One that is written. */
    public static String draft(MidtermId id) {
        return DRAFT + "/" + id.value();
    }

    @Bean
    TaskPage writeOwnMidTermPage() {
        return new Place("midterm/write", subject -> draft(new MidtermId(subject)));
    }

    @Bean
    TaskPage approveOwnMidTermPage() {
        return new Place("midterm/approve", subject -> draft(new MidtermId(subject)));
    }

    @Bean
    TaskPage answerCoReportPage(CoReports coReports) {
        return new Place(
                "midterm/answer",
                subject -> coReports
                        .cycleOf(new CoReportId(subject))
                        .map(MidtermNavigation::of)
                        .orElse("tasks"));
    }

    private record Place(String formKey, Function<UUID, String> at) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return at.apply(subject);
        }
    }
}
