package org.uprportal.testing;

import java.util.List;

/** Texts that a portal of the United Nations must carry whole: its languages, four-byte scripts, marks and pictures. */
public final class Scripts {

    /** One sample each, all of them composed (NFC). */
    public static final List<String> ALL = List.of(
            "حقوق الإنسان",
            "می‌خواهم",
            "人权与𠮷野家",
            "Права человека",
            "Droits de l’homme à Genève",
            "\uD83A\uDD00\uD83A\uDD23\uD83A\uDD24\uD83A\uDD22\uD83A\uDD25", // Adlam
            "\uD803\uDD00\uD803\uDD01\uD803\uDD02\uD803\uDD24", // Hanifi Rohingya
            "क्‍ष मानवाधिकार",
            "g̃uarani q̃",
            "👩🏽‍⚖️🇺🇳🏳️‍🌈");

    private Scripts() {}

    /** All of them in one text. */
    public static String together() {
        return String.join(" · ", ALL);
    }

    /** A text of exactly so many {@code char}s, of four-byte letters as far as it goes. */
    public static String ofLength(int length) {
        return "\uD83A\uDD22".repeat(length / 2) + (length % 2 == 1 ? "é" : "");
    }
}
