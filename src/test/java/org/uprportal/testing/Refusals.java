package org.uprportal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.uprportal.platform.Refusal;

/** A refusal is known by the sentence that people read, not by its class alone. */
public final class Refusals {

    private Refusals() {}

    /** Doing it is refused with the sentence of that key, and with these arguments where some are given. */
    public static void refusedWith(String key, ThrowingCallable act, Object... arguments) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            if (arguments.length > 0) {
                assertThat(refusal.arguments()).containsExactly(arguments);
            }
        });
    }
}
