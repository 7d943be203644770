package org.uprportal.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of what somebody typed as evidence.
 *
 * @param address whether it is an address on the web, and nothing but that
 */
public record EvidencePart(String text, boolean address) {

    /** Only what is plainly an address becomes a link. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E]+");

    /** Words and addresses in their order; put together they are what was typed. */
    public static List<EvidencePart> of(String typed) {
        var parts = new ArrayList<EvidencePart>();
        var found = ADDRESS.matcher(typed);
        int from = 0;
        while (found.find()) {
            words(parts, typed.substring(from, found.start()));
            parts.add(new EvidencePart(found.group(), true));
            from = found.end();
        }
        words(parts, typed.substring(from));
        return parts;
    }

    private static void words(List<EvidencePart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new EvidencePart(text, false));
        }
    }
}
