package org.uprportal.document;

import org.uprportal.platform.Refusal;

/** A document that is not kept; nothing of it stays. */
public class DocumentRefused extends Refusal {

    private DocumentRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static DocumentRefused infected() {
        return new DocumentRefused("document.infected", "The virus scanner found something in this file.");
    }

    static DocumentRefused tooLarge() {
        return new DocumentRefused("document.tooLarge", "This file is larger than is taken.");
    }

    static DocumentRefused unreadable() {
        return new DocumentRefused(
                "document.unreadable", "This file cannot be read, is locked, or unpacks to too much.");
    }

    static DocumentRefused carries() {
        return new DocumentRefused("document.carries", "This file carries other files, sound or film.");
    }

    /** More than may stand with one statement. */
    public static DocumentRefused tooMany() {
        return tooMany(Documents.MOST);
    }

    static DocumentRefused tooMany(int most) {
        return new DocumentRefused("document.tooMany", "More files than may stand with one statement.", most);
    }

    static DocumentRefused gone() {
        return new DocumentRefused("document.gone", "A file is not there any more; send it again.");
    }
}
