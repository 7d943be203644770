package org.uprportal.organisation;

import org.uprportal.platform.Refusal;

/** A change to the bodies of a government that is refused. */
public class BodyRefused extends Refusal {

    private BodyRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static BodyRefused openWork(int tasks) {
        return new BodyRefused("organisation.body.openWork", tasks + " open tasks wait for this body.", tasks);
    }
}
