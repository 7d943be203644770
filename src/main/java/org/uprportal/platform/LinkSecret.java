package org.uprportal.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret in a link that is sent by mail: 256 random bits, of which only a hash is kept. It never prints itself. */
public record LinkSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static LinkSecret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: its SHA-256, in hexadecimal digits. */
    public String hash() {
        return sha256(value);
    }

    /** The SHA-256 of any text, in hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[…]";
    }
}
