package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.uprportal.platform.Reference;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Workflow;

/** Does something for the person at the screen and says in plain words when it is refused; what was typed stays. */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private Attempt() {}

    /** Runs the work; false where it was refused and the person has been told why. */
    public static boolean run(Component source, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            Toast.problem(source, source.getTranslation(refusal.key(), refusal.arguments()));
        } catch (RuntimeException other) {
            if (somebodyWasQuicker(other)) {
                Toast.problem(source, source.getTranslation("platform.outOfDate"));
            } else {
                Toast.problem(source, source.getTranslation("platform.unexpected", Reference.to(other, LOG)));
            }
        }
        return false;
    }

    private static boolean somebodyWasQuicker(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Workflow.NoWaitingTask
                    || cause instanceof ConcurrencyFailureException
                    || cause.getClass().getSimpleName().contains("OptimisticLock")) {
                return true;
            }
        }
        return false;
    }
}
