package org.uprportal.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;

/**
 * Something that can be watched.
 *
 * @param id a State's code, or the id of the thing
 */
public record Watched(WatchedKind kind, String id) {

    static final String CALLED = "watch.state";

    private static final String WATCHERS = "watch:";

    public Watched {
        if (!kind.has(id)) {
            throw new IllegalArgumentException("Not an id of " + kind + ": " + id);
        }
    }

    /** A State. */
    public static Watched state(StateCode code) {
        return new Watched(WatchedKind.STATE, code.value());
    }

    /** A State within a sentence, put into the reader's language when it is told. */
    public static Words called(StateCode code) {
        return Words.text(CALLED, code.value());
    }

    /** Anything else. */
    public static Watched of(WatchedKind kind, UUID id) {
        return new Watched(kind, id.toString());
    }

    /** As it stands in an address, such as {@code state:SVN}; empty for anything else. */
    public static Optional<Watched> of(String typed) {
        var at = typed.indexOf(':');
        return Arrays.stream(WatchedKind.values())
                .filter(kind -> at > 0 && kind.name().equalsIgnoreCase(typed.substring(0, at)))
                .filter(kind -> kind.has(typed.substring(at + 1)))
                .map(kind -> new Watched(
                        kind,
                        kind == WatchedKind.STATE
                                ? typed.substring(at + 1)
                                : typed.substring(at + 1).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As it stands in an address. */
    public String address() {
        return kind.name().toLowerCase(Locale.ROOT) + ':' + id;
    }

    /** Whoever watches it. Only this module knows who that is. */
    public Audience watchers() {
        return new Audience(WATCHERS + kind + ':' + id);
    }

    /** Whose watchers they are; empty for any other audience. */
    static Optional<Watched> behind(Audience audience) {
        return audience.token().startsWith(WATCHERS)
                ? of(audience.token().substring(WATCHERS.length()))
                : Optional.empty();
    }

    UUID uuid() {
        return UUID.fromString(id);
    }
}
