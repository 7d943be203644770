package org.uprportal.party;

import org.springframework.lang.Contract;
import org.uprportal.platform.Refusal;

/** The actor may not do this, or the thing does not exist for them: both look the same. */
public class NotAllowed extends Refusal {

    private NotAllowed() {
        super("party.notAllowed", "This does not exist, or is not open to you.");
    }

    /** The refusal, which never says which of the two it is. */
    public static NotAllowed here() {
        return new NotAllowed();
    }

    /** Refuses unless the condition holds. */
    @Contract("false -> fail")
    public static void unless(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed();
        }
    }
}
