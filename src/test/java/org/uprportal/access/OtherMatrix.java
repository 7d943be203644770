package org.uprportal.access;

import java.io.StringReader;
import java.util.Set;

/** A matrix of access with other cells than the portal's: what would follow from it. */
public final class OtherMatrix {

    private final AccessMatrix matrix;

    public OtherMatrix(String csv) {
        matrix = AccessMatrix.read(new StringReader(csv));
    }

    public Set<AccessColumn> readers(Thing thing) {
        return matrix.granting(thing, "R");
    }

    public Set<AccessColumn> knowers(Thing thing) {
        return matrix.granting(thing, "RE");
    }
}
