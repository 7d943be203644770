package org.uprportal.register.index;

/** Another process writes to the index. */
public class IndexBusy extends RuntimeException {

    IndexBusy(Exception why) {
        super("Another process writes to the index", why);
    }
}
