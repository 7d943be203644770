package org.uprportal.__name__;

import org.uprportal.platform.Refusal;

/** A step that is refused. */
public class __Name__Refused extends Refusal {

    private __Name__Refused(String key, String message, Object... arguments) {
        super("__name__.refused." + key, message, arguments);
    }

    static __Name__Refused withoutTitle() {
        return new __Name__Refused("withoutTitle", "A title is needed.");
    }

    static __Name__Refused length(int most) {
        return new __Name__Refused("length", "At most " + most + " characters.", most);
    }

    static __Name__Refused wrongStatus() {
        return new __Name__Refused("wrongStatus", "This step is not possible any more.");
    }
}
