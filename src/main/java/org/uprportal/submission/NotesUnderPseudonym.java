package org.uprportal.submission;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.uprportal.platform.NotKept;

/** What is typed about a submission under a pseudonym is not kept, not even from a page opened before it was chosen. */
@Component
class NotesUnderPseudonym implements NotKept {

    private static final Pattern PLACE = Pattern.compile("submission\\.(?:note|correction):([0-9a-f-]{36})");

    private final SubmissionRepository submissions;

    NotesUnderPseudonym(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    public boolean at(String place) {
        var match = PLACE.matcher(place);
        return match.matches()
                && submissions
                        .findById(UUID.fromString(match.group(1)))
                        .filter(one -> one.pseudonymous() || one.veiled())
                        .isPresent();
    }
}
