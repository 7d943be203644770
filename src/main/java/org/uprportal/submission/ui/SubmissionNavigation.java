package org.uprportal.submission.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskPage;
import org.uprportal.platform.MenuItem;
import org.uprportal.submission.SubmissionId;

/** How others link to submissions. */
@Configuration(proxyBeanMethods = false)
public class SubmissionNavigation {

    static final String JOINT = "joint-submission";
    static final String PUBLISHED_OF = "published-submissions";
    static final String PUBLISHED = "published-submission";
    private static final String SUBMISSIONS = "submissions";

    /** One submission. */
    public static String submission(SubmissionId id) {
        return SUBMISSIONS + "/" + id.value();
    }

    /** What is published of a review. */
    public static String publishedOf(CycleId cycle) {
        return PUBLISHED_OF + "/" + cycle.value();
    }

    /** One that is published. */
    public static String published(SubmissionId id) {
        return PUBLISHED + "/" + id.value();
    }

    /** The list of one's own. */
    static String all() {
        return SUBMISSIONS;
    }

    /** Where somebody who was invited by mail answers. */
    static String joint(String token) {
        return JOINT + "/" + token;
    }

    @Bean
    MenuItem submissionMenu() {
        return new MenuItem(
                "cycle",
                20,
                "submission.menu",
                SUBMISSIONS,
                "file-text",
                Set.of("CSO", "COALITION", "NHRI", "ACADEMIC", "OHCHR"));
    }

    @Bean
    TaskPage draftSubmissionPage() {
        return new OwnPage("submission/draft");
    }

    @Bean
    TaskPage approveDraftPage() {
        return new OwnPage("submission/approve-draft");
    }

    @Bean
    TaskPage answerJointPage() {
        return new ListPage("submission/answer-joint");
    }

    @Bean
    TaskPage publishSubmissionsPage() {
        return new PublishPage("submission/publish");
    }

    private record PublishPage(String formKey) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return PUBLISHED_OF + "/" + subject;
        }
    }

    private record ListPage(String formKey) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return SUBMISSIONS;
        }
    }

    private record OwnPage(String formKey) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return SUBMISSIONS + "/" + subject;
        }
    }
}
