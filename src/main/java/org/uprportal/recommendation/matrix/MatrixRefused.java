package org.uprportal.recommendation.matrix;

import org.uprportal.platform.Refusal;

/** A file that is not OHCHR's matrix; nothing of it is stored. */
public class MatrixRefused extends Refusal {

    private MatrixRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static MatrixRefused notAWordFile() {
        return new MatrixRefused(
                "recommendation.matrix.notAWordFile", "This is not a Word file (.docx). Nothing has been stored.");
    }

    static MatrixRefused encrypted() {
        return new MatrixRefused(
                "recommendation.matrix.encrypted",
                "This file is protected by a password or is of an old Word format; save it as .docx without a password. Nothing has been stored.");
    }

    static MatrixRefused damaged() {
        return new MatrixRefused(
                "recommendation.matrix.damaged", "This file is damaged and cannot be read. Nothing has been stored.");
    }

    static MatrixRefused tooLarge(int megabytes) {
        return new MatrixRefused(
                "recommendation.matrix.tooLarge",
                "This file is larger than " + megabytes + " MB. Nothing has been stored.",
                megabytes);
    }

    static MatrixRefused unpacksTooLarge() {
        return new MatrixRefused(
                "recommendation.matrix.unpacksTooLarge",
                "This file unpacks to far more than a matrix holds, and was not opened. Nothing has been stored.");
    }

    static MatrixRefused active() {
        return new MatrixRefused(
                "recommendation.matrix.active",
                "This file holds macros or other instructions, which the portal does not open; save it as a plain .docx. Nothing has been stored.");
    }

    static MatrixRefused noRows() {
        return new MatrixRefused(
                "recommendation.matrix.noRows",
                "No row of this file can be read as a recommendation. Nothing has been stored.");
    }

    static MatrixRefused noMatrixTable() {
        return new MatrixRefused(
                "recommendation.matrix.noTable",
                "This Word file has no table with a column for recommendations and one for positions or themes. Nothing has been stored.");
    }
}
