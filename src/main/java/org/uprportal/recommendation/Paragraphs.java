package org.uprportal.recommendation;

import java.util.Comparator;

/** The numbers of recommendations in the order of the report: 120.1, 120.2, 120.10. */
public final class Paragraphs {

    /** By their numbers, part by part. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(Paragraphs::sortKey).thenComparing(Comparator.naturalOrder());

    private Paragraphs() {}

    /** 140.7 comes before 140.7a, 140.8 and 140.10. */
    static String sortKey(String paragraph) {
        var key = new StringBuilder();
        for (var part : paragraph.split("\\.")) {
            var digits = part.replaceAll("\\D", "");
            key.append("%04d".formatted(Integer.parseInt("0" + digits))).append(part.replaceAll("[^a-z]", ""));
        }
        return key.toString();
    }
}
