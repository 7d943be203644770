package org.uprportal.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The portal's own keys. None is ever in the database: each comes from a setting ({@code PORTAL_AUDIT_KEY}) or lies in the
 * data folder, in a file that only its owner can read, and is made there at the first start.
 */
@Component
public class SecretKeys {

    private static final int SHORTEST = 32;
    private static final Set<String> DEFAULTS =
            Set.of("secret", "changeme", "change-me", "change_me", "password", "default", "example", "test", "portal");

    private final Environment environment;

    SecretKeys(Environment environment) {
        this.environment = environment;
    }

    /**
     * The key of that name, 32 bytes or more.
     *
     * @throws StartupRefused where the setting is too short or a default, or the file cannot be read or made
     */
    public byte[] key(String name) {
        var variable = "PORTAL_" + name.toUpperCase(Locale.ROOT) + "_KEY";
        var set = environment.getProperty("portal." + name + ".key");
        if (!StringUtils.hasText(set)) {
            set = environment.getProperty(variable);
        }
        if (StringUtils.hasText(set)) {
            if (weak(set, SHORTEST)) {
                throw StartupRefused.because(variable + " is too short or a default: give it at least " + SHORTEST
                        + " random characters, such as those of openssl rand -base64 48.");
            }
            return set.getBytes(StandardCharsets.UTF_8);
        }
        return fromFile(dataFolder().resolve("keys").resolve(name + ".key"), variable);
    }

    /** The folder in which the portal keeps what is not in the database. */
    public Path dataFolder() {
        return Path.of(environment.getProperty("portal.data", System.getProperty("user.home") + "/.upr-portal"));
    }

    /** Whether a secret is shorter than that, known to everybody, or one character again and again. */
    static boolean weak(String secret, int shortest) {
        var bare = secret.strip().toLowerCase(Locale.ROOT);
        return bare.length() < shortest
                || bare.chars().distinct().count() < 6
                || DEFAULTS.stream().anyMatch(known -> bare.replace(known, "").length() < 6);
    }

    private static byte[] fromFile(Path file, String variable) {
        try {
            if (!Files.exists(file)) {
                var random = new byte[48];
                new SecureRandom().nextBytes(random);
                makePrivate(file, Base64.getEncoder().encode(random));
            }
            var key = Files.readAllBytes(file);
            if (key.length < SHORTEST) {
                throw StartupRefused.because(
                        "The key in " + file + " is too short: bring back the file it was, or set " + variable + ".");
            }
            return key;
        } catch (IOException e) {
            throw StartupRefused.because(
                    "The key " + file + " cannot be read or made: correct its permissions, or set " + variable + ".");
        }
    }

    private static void makePrivate(Path file, byte[] content) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(file.getParent());
        }
        try {
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.write(file, content);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another process of this portal has just made it: that one counts.
        }
    }
}
