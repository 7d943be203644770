package org.uprportal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * A secret that others give the portal: a setting, or what stands in the file that {@code …_FILE} names, which is read anew each
 * time it is needed, so that it can change while the portal runs.
 *
 * @param file null where the secret is a setting
 * @param set the setting
 */
public record SecretFile(@Nullable Path file, String set) {

    /** What the environment gives: the property, else the variable, each with a file in its place. */
    public static SecretFile in(Environment environment, String property, String variable) {
        var file = first(environment, property + "-file", variable + "_FILE");
        return new SecretFile(StringUtils.hasText(file) ? Path.of(file) : null, first(environment, property, variable));
    }

    private static String first(Environment environment, String property, String variable) {
        var value = environment.getProperty(property);
        if (!StringUtils.hasText(value)) {
            value = environment.getProperty(variable);
        }
        return value == null ? "" : value;
    }

    /** The secret as it is now. */
    public String current() {
        if (file == null) {
            return set;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another one takes its place. It lies beside the file until the change is made, so that it is not lost whatever happens.
     *
     * @param change makes the other side know it
     */
    void replace(String other, Change change) throws Exception {
        var here = Objects.requireNonNull(file, "what is set by hand is changed by hand");
        var next = here.resolveSibling(here.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next);
        if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(next, other);
        change.make();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What has to happen before the new secret counts. */
    interface Change {
        void make() throws Exception;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return file == null ? "a setting" : file.toString();
    }
}
