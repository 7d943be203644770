package org.uprportal.submission;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** The secret of the link by which somebody without account answers: 256 random bits, of which only a hash is kept. */
final class JointToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private JointToken() {}

    static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return FrozenText.fingerprint(token);
    }

    /** What stands for an address beside one submission. */
    static String mark(String email, SubmissionId submission) {
        return FrozenText.fingerprint(submission.value() + "\n" + email.toLowerCase(Locale.ROOT));
    }
}
