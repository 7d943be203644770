package org.uprportal.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Tells whether a failure means only that somebody acted at the same moment: the one place where locks, duplicate keys,
 * deadlocks and what the engine says when its work is gone are translated.
 */
public final class Clash {

    /** MariaDB: duplicate key, lock wait timeout, deadlock, record changed since it was read. */
    private static final Set<Integer> DATABASE = Set.of(1062, 1205, 1213, 1020);

    /** What the engine throws when another transaction has ended the task or process it was about to move. */
    private static final Set<String> ENGINE =
            Set.of("NullValueException", "NotFoundException", "CrdbTransactionRetryException");

    private Clash() {}

    /** Whether the work can be tried again, or was done meanwhile by somebody else. */
    public static boolean in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Workflow.NoWaitingTask
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException
                    || cause.getClass().getSimpleName().contains("OptimisticLock")
                    || cause instanceof SQLException refused && DATABASE.contains(refused.getErrorCode())
                    || fromInsideTheEngine(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fromInsideTheEngine(Throwable cause) {
        if (cause.getClass().getName().startsWith("org.operaton")) {
            return ENGINE.contains(cause.getClass().getSimpleName());
        }
        return cause instanceof NullPointerException
                && Arrays.stream(cause.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith("org.operaton"));
    }
}
