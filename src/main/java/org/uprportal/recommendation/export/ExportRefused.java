package org.uprportal.recommendation.export;

import org.uprportal.platform.Refusal;

/** A file that is no table of recommendations. */
public final class ExportRefused extends Refusal {

    private ExportRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static ExportRefused notATable() {
        return new ExportRefused(
                "recommendation.export.notATable",
                "This is no table of recommendations as CSV, .xls or .xlsx with a header. Nothing has been stored.");
    }

    static ExportRefused damaged() {
        return new ExportRefused(
                "recommendation.export.damaged", "This file is damaged and cannot be read. Nothing has been stored.");
    }

    static ExportRefused tooLarge(int megabytes, int rows) {
        return new ExportRefused(
                "recommendation.export.tooLarge",
                "This file holds more than " + megabytes + " MB or " + rows + " rows. Nothing has been stored.",
                megabytes,
                rows);
    }

    static ExportRefused columnsMissing(String columns) {
        return new ExportRefused(
                "recommendation.export.columnsMissing",
                "This is an export of OHCHR's Universal Human Rights Index without these columns: " + columns
                        + ". Nothing has been stored.",
                columns);
    }

    static ExportRefused noRows() {
        return new ExportRefused(
                "recommendation.export.noRows",
                "No row of this file can be read as a recommendation. Nothing has been stored.");
    }
}
