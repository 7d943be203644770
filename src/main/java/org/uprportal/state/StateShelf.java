package org.uprportal.state;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the States at hand, because pages ask for their names by the hundred; another node's change shows within a minute. */
@Component
class StateShelf {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final StateRepository states;
    private volatile @Nullable Copy copy;

    StateShelf(StateRepository states) {
        this.states = states;
    }

    Map<StateCode, StateSummary> all() {
        var now = copy;
        if (now == null || System.nanoTime() - now.readAt > FRESH) {
            now = new Copy(read(), System.nanoTime());
            copy = now;
        }
        return now.states;
    }

    Optional<StateSummary> find(StateCode code) {
        return Optional.ofNullable(all().get(code));
    }

    /** Forgets the copy now, so that the change reads itself, and when it is over, whichever way it ends. */
    void changed() {
        copy = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                copy = null;
            }
        });
    }

    private Map<StateCode, StateSummary> read() {
        return states.findAll().stream()
                .map(State::summary)
                .collect(Collectors.toUnmodifiableMap(StateSummary::code, Function.identity()));
    }

    private record Copy(Map<StateCode, StateSummary> states, long readAt) {}
}
