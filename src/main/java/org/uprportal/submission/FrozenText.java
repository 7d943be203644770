package org.uprportal.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The canonical text of a submission and its fingerprint: any change of any text gives another one. */
final class FrozenText {

    private FrozenText() {}

    static String of(SubmissionDraft draft) {
        var text = new StringBuilder();
        field(text, "title", draft.title());
        // Those of the first copies had none of these.
        if (!draft.language().isEmpty()) {
            field(text, "language", draft.language());
        }
        if (!draft.contact().isEmpty() || !draft.description().isEmpty()) {
            field(text, "contact", draft.contact());
            field(text, "description", draft.description());
        }
        draft.coSubmitters().forEach(one -> {
            field(text, "submitter", one.name());
            field(text, "contact", one.contact());
            field(text, "description", one.description());
        });
        draft.sections().forEach(one -> {
            field(text, one.annex() ? "annex" : "section", one.heading());
            field(text, "text", one.text());
            field(text, "footnotes", one.footnotes());
        });
        draft.proposals().forEach(one -> {
            field(text, "proposal", one.text());
            field(text, "theme", one.theme());
        });
        return text.toString();
    }

    /** The length stands before each text, so that no text can look like another field. */
    private static void field(StringBuilder text, String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.length())
                .append('\n')
                .append(value)
                .append('\n');
    }

    static String fingerprint(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
