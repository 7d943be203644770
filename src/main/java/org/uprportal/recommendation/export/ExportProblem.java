package org.uprportal.recommendation.export;

/**
 * What is odd in a file.
 *
 * @param row as a spreadsheet counts it
 * @param key of the text that says what it is
 * @param detail the cell
 */
public record ExportProblem(int row, String key, String detail) {}
