package org.uprportal.platform.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The answer that something is not there takes one and the same time, counted from the request, whether there is something
 * hidden behind it or nothing: looking takes far less, and waits for the rest.
 */
public final class EvenTime {

    /** The request's attribute with the moment, in nanoseconds, at which it came in. */
    public static final String CAME_IN = "portal.came-in";

    static final Duration ANSWER = Duration.ofMillis(40);

    private EvenTime() {}

    /** Waits, outside any transaction, until this request has taken as long as every such answer takes. */
    public static void await() {
        var request = VaadinRequest.getCurrent();
        await(request == null ? null : request.getAttribute(CAME_IN));
    }

    static void await(@Nullable Object cameIn) {
        if (cameIn instanceof Long since) {
            for (var left = left(since); left > 0; left = left(since)) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private static long left(long since) {
        return ANSWER.toNanos() - (System.nanoTime() - since);
    }
}
