package org.uprportal.platform;

import java.util.List;
import java.util.Optional;

/**
 * A request the portal refuses for a reason a person can act on.
 *
 * <p>Modules derive their refusals from it and make them by factories that say the refusal
 * ({@code SubmissionClosed.on(date)}). Pages show {@link #key()} in the reader's language and keep what was typed.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the text's key in the messages
     * @param message the same in plain English, for logs and the command line
     */
    protected Refusal(String key, String message, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The text's key. */
    public String key() {
        return key;
    }

    /** The address at which the person can do what is missing, outside the pages; its words are {@code <key>.way}. */
    public Optional<String> way() {
        return Optional.empty();
    }

    /** What the text's pattern takes. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
