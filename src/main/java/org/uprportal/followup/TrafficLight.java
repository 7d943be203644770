package org.uprportal.followup;

/** How far something is, as it is shown and printed everywhere: a colour and a shape, beside which its word stands. */
public final class TrafficLight {

    private TrafficLight() {}

    /** Its shape, one character: whoever sees no colour tells them apart by it. */
    public static String shape(Progress progress) {
        return switch (progress) {
            case FULLY -> "●";
            case MOSTLY -> "◕";
            case PARTLY -> "◐";
            case NOT -> "○";
            case CONTRARY -> "✕";
            case NO_INFORMATION -> "–";
        };
    }

    /** Its colour as six hexadecimal digits (red, green, blue), soft enough for the word on it. */
    public static String colour(Progress progress) {
        return switch (progress) {
            case FULLY -> "C6E7D3";
            case MOSTLY -> "DDEFC9";
            case PARTLY -> "FFE9B8";
            case NOT -> "F7C9CD";
            case CONTRARY -> "E9A8AF";
            case NO_INFORMATION -> "E6E9ED";
        };
    }
}
