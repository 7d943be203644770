package badexample.workshop;

import badexample.BadFace;

/** A workshop that looks back into its hall. */
public class BadReader {
    BadFace face;
}
