package org.uprportal.report.ui;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.report.SectionId;

/** How others link to this module's pages. */
@Configuration(proxyBeanMethods = false)
public class ReportNavigation {

    /** The national report of one cycle. */
    public static String report(CycleId cycle) {
        return "national-report/" + cycle.value();
    }

    /** The sections of the mid-term report of one cycle. */
    public static String midTerm(CycleId cycle) {
        return "mid-term-sections/" + cycle.value();
    }

    /** One section of it, for whoever writes it. */
    public static String section(SectionId id) {
        return "report-sections/" + id.value();
    }

    @Bean
    TaskPage writeReportPage() {
        return new Place("report/write", subject -> report(new CycleId(subject)));
    }

    @Bean
    TaskPage approveReportPage() {
        return new Place("report/approve", subject -> report(new CycleId(subject)));
    }

    @Bean
    TaskPage writeSectionPage() {
        return new Place("report/section", subject -> section(new SectionId(subject)));
    }

    private record Place(String formKey, Function<UUID, String> at) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return at.apply(subject);
        }
    }
}
