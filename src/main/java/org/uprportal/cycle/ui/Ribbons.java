package org.uprportal.cycle.ui;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskCount;
import org.uprportal.platform.PortalClock;

/** Makes the ribbons of a page: what is open to the reader is asked once for all of them. */
@Component
class Ribbons {

    private final ObjectProvider<StageProgress> stages;
    private final Inbox inbox;
    private final PortalClock clock;

    Ribbons(ObjectProvider<StageProgress> stages, Inbox inbox, PortalClock clock) {
        this.stages = stages;
        this.inbox = inbox;
        this.clock = clock;
    }

    Sheet sheet() {
        return new Sheet(stages.stream().toList(), inbox.counts(), clock.instant());
    }

    /** The ribbons of one page for one reader. */
    record Sheet(List<StageProgress> stages, List<TaskCount> mine, Instant now) {

        Ribbon of(CycleSummary cycle) {
            return new Ribbon(cycle, stages, now, open(cycle));
        }

        private Set<Stage> open(CycleSummary cycle) {
            return Arrays.stream(Stage.values())
                    .filter(stage -> mine.stream()
                            .anyMatch(task -> task.state().equals(cycle.state()) && belongs(stage, task.formKey())))
                    .collect(Collectors.toSet());
        }

        private static boolean belongs(Stage stage, String formKey) {
            var midTerm = formKey.equals("followup/mid-term");
            return switch (stage) {
                case CONSULTATION -> formKey.startsWith("consultation/");
                case SUBMISSION -> formKey.startsWith("submission/");
                case LOBBYING -> formKey.startsWith("advocacy/");
                case REVIEW -> formKey.startsWith("review/");
                case RESPONSE -> formKey.startsWith("recommendation/");
                case FOLLOW_UP -> formKey.startsWith("followup/") && !midTerm;
                case MID_TERM -> midTerm;
            };
        }
    }
}
