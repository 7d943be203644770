package org.uprportal.register.ui;

import java.util.List;

/**
 * What a picture shows; the table below it has the same numbers.
 *
 * @param series what is counted beside each other: the sides of a comparison, or the columns of a matrix
 * @param matrix whether it is drawn as a matrix of shades, else as bars
 */
record Picture(String title, List<String> series, List<Line> lines, boolean matrix) {

    /** One label with a number for each of the series. */
    record Line(String label, List<Cell> cells) {}

    /**
     * A number.
     *
     * @param share from 0 to 1: the length of its bar, or the depth of its shade
     * @param words the number as it is written
     */
    record Cell(int count, double share, String words) {}
}
