package org.uprportal.recommendation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** By what a file, and a state of the register, is known again. */
final class MatrixDigest {

    private MatrixDigest() {}

    static String of(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The recommendations of a cycle as they stand. */
    static String of(Collection<Recommendation> known) {
        return of(known.stream()
                .map(one -> one.id().value() + ":" + one.version())
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
