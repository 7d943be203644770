package org.uprportal.platform;

import java.util.function.Supplier;

/** A file that is not taken; nothing of it was kept. */
public class FileRefused extends Refusal {

    private FileRefused(String key, String message) {
        super(key, message);
    }

    static void unless(boolean fine, Supplier<FileRefused> otherwise) {
        if (!fine) {
            throw otherwise.get();
        }
    }

    static FileRefused otherKind() {
        return new FileRefused(
                "platform.file.otherKind",
                "The content of this file is not what its name says, or not what is taken here.");
    }

    static FileRefused damaged() {
        return new FileRefused("platform.file.damaged", "This file is damaged, or more than one thing at once.");
    }

    static FileRefused active() {
        return new FileRefused(
                "platform.file.active",
                "This file carries macros, other files, or links that are followed when it is opened.");
    }
}
