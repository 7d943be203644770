package badexample;

import badexample.ui.BadView;

/** A hall with a door back into a room, and a watch of its own. */
public class Hall {
    BadView view;
    java.time.Instant now = java.time.Instant.now();
}
