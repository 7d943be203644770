package org.uprportal.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one door to the process engine.
 *
 * <p>A running process is named by the random id of the thing it moves (its subject), never by an id of the engine. All
 * methods join the caller's transaction. The engine decides when, the aggregate decides whether: call these only from a
 * module's {@code process} room, after the aggregate has changed.
 */
public interface Workflow {

    /**
     * Starts a process.
     *
     * @param process the process id, which is also the name of its file in {@code bpmn/}
     * @param subject the id of the thing the process moves (the business key)
     * @param variables what gateways and timers read: {@link Instant}, Boolean, Integer, UUID or short codes; no texts, no
     *     personal data
     */
    void start(String process, UUID subject, Map<String, ?> variables);

    /**
     * Completes the waiting user task of this subject.
     *
     * @param task the element's id in the model, such as {@code userTask_approveDraft}
     * @throws NoWaitingTask when no such task waits; the caller's transaction is then rolled back
     */
    void complete(UUID subject, String task, Map<String, ?> variables);

    /** {@link #complete(UUID, String, Map)} without variables. */
    default void complete(UUID subject, String task) {
        complete(subject, task, Map.of());
    }

    /** Whether that user task waits now. */
    boolean isWaiting(UUID subject, String task);

    /**
     * Delivers a message to the process of this subject.
     *
     * @param message the message's name, such as {@code submission.opened}
     * @param variables seen only by the part of the process the message starts or continues
     * @throws NoWaitingTask when nothing waits for the message
     */
    void deliver(UUID subject, String message, Map<String, ?> variables);

    /**
     * Moves a date: sets the variable in every running process of this subject and computes anew the timers that take their
     * date from it; all others stay.
     *
     * @param variable the process variable from which timers take their date
     */
    void moveDate(UUID subject, String variable, Instant date);

    /** Ends every running process of this subject; open tasks disappear. Does nothing where none runs. */
    void cancel(UUID subject, String reason);

    /** The model and the live position of the newest process of that kind for the subject, running or ended. */
    Optional<ProcessPicture> picture(String process, UUID subject);

    /** Where the newest process of that kind for the subject stands; empty where none was ever started. */
    Optional<Course> course(String process, UUID subject);

    /** What has become of a process. */
    enum Course {
        RUNNING,
        /** It came to one of its ends. */
        ENDED,
        /** It was ended from outside. */
        CANCELLED
    }

    /** A BPMN model with the ids of the elements where it stands now and those it has passed. */
    record ProcessPicture(String bpmnXml, Set<String> active, Set<String> passed) {}

    /** Nothing waits there any more: somebody else was quicker, or the page is out of date. */
    class NoWaitingTask extends RuntimeException {
        public NoWaitingTask(UUID subject, String what) {
            super("Nothing waits at " + what + " for " + subject);
        }
    }
}
