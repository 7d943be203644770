package org.uprportal.access;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.uprportal.access.AccessFiles.Line;

/** A matrix of access with other cells than the portal's: what would follow from it. */
public final class OtherMatrix {

    private final AccessMatrix matrix;

    private OtherMatrix(List<Line> lines) {
        matrix = AccessMatrix.of(lines);
    }

    /** The portal's own. */
    public static OtherMatrix none() {
        return new OtherMatrix(AccessMatrix.lines());
    }

    /** The portal's with that cell instead of another. */
    public static OtherMatrix with(String object, AccessColumn column, String cell) {
        return new OtherMatrix(AccessMatrix.lines().stream()
                .map(line -> line.object().equals(object) ? changed(line, column, cell) : line)
                .toList());
    }

    public Set<AccessColumn> readers(Thing thing) {
        return matrix.granting(thing, "R");
    }

    public Set<AccessColumn> knowers(Thing thing) {
        return matrix.granting(thing, "RE");
    }

    private static Line changed(Line line, AccessColumn column, String cell) {
        var fields = new HashMap<>(line.fields());
        if (cell.equals(fields.put(column.name(), cell))) {
            throw new IllegalArgumentException(line.object() + " says so already");
        }
        return new Line(line.module(), fields);
    }
}
