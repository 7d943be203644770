package org.uprportal.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    private static final String NEXT = "next";

    private final Environment environment;
    private final Map<String, KeyRing> rings = new ConcurrentHashMap<>();

    /** What is set, by name: settings stay, and asking the environment for each seal would be slow. */
    private final Map<String, Optional<String>> settings = new ConcurrentHashMap<>();

    private final Map<String, File> folders = new ConcurrentHashMap<>();

    SecretKeys(Environment environment) {
        this.environment = environment;
    }

    /**
     * The key of that name that counts now, 32 bytes or more.
     *
     * @throws StartupRefused where the setting is too short or a default, or the file cannot be read or made
     */
    public byte[] key(String name) {
        return ring(name).current();
    }

    /**
     * All keys of that name: the first ({@code PORTAL_AUDIT_KEY} or {@code audit.key}), those that came after it ({@code
     * …_KEY_2} or {@code audit.key.2} and so on), of which the last counts, and one that is only known yet ({@code
     * …_KEY_NEXT} or {@code audit.key.next}), so that every server knows it before the first one uses it. Looked for anew when
     * the folder has changed: a running portal takes what an operator has made.
     *
     * @throws StartupRefused as for {@link #key}
     */
    public KeyRing ring(String name) {
        var variable = "PORTAL_" + name.toUpperCase(Locale.ROOT) + "_KEY";
        var first = setting(name, variable);
        if (first != null) {
            return rings.computeIfAbsent(name, none -> fromSettings(variable, first));
        }
        var folder = folders.computeIfAbsent(
                "keys", keys -> dataFolder().resolve(keys).toFile());
        var changed = folder.lastModified();
        var known = rings.get(name);
        if (known == null || known.changed() != changed) {
            known = fromFiles(folder.toPath().resolve(name + ".key"), variable);
            rings.put(name, known);
        }
        return known;
    }

    /**
     * Makes the next key of that name, which is only known until {@link #turn}; one that was made already stays.
     *
     * @return its file; null where the keys are settings, which only an operator changes
     */
    public @Nullable Path prepare(String name) {
        var variable = "PORTAL_" + name.toUpperCase(Locale.ROOT) + "_KEY";
        if (setting(name, variable) != null) {
            return null;
        }
        ring(name);
        var next = dataFolder().resolve("keys").resolve(name + ".key." + NEXT);
        fromFile(next, variable);
        rings.remove(name);
        return next;
    }

    /** The keys of that name are looked for anew, whatever the folder says of its last change. */
    public void lookAgain(String name) {
        rings.remove(name);
    }

    /** From now on the next key counts. @return whether there was one */
    public boolean turn(String name) {
        var file = dataFolder().resolve("keys").resolve(name + ".key");
        var next = file.resolveSibling(file.getFileName() + "." + NEXT);
        if (!Files.exists(next)) {
            return false;
        }
        var number = 2;
        while (Files.exists(numbered(file, number))) {
            number++;
        }
        try {
            Files.move(next, numbered(file, number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rings.remove(name);
        return true;
    }

    private KeyRing fromSettings(String variable, String first) {
        var all = new ArrayList<byte[]>();
        all.add(strong(variable, first));
        for (var number = 2; hasText(variable + "_" + number); number++) {
            all.add(strong(variable + "_" + number, environment.getRequiredProperty(variable + "_" + number)));
        }
        var current = all.size() - 1;
        if (hasText(variable + "_NEXT")) {
            all.add(strong(variable + "_NEXT", environment.getRequiredProperty(variable + "_NEXT")));
        }
        return new KeyRing(all, current, 0);
    }

    private static KeyRing fromFiles(Path first, String variable) {
        var all = new ArrayList<byte[]>();
        all.add(fromFile(first, variable));
        for (var number = 2; Files.exists(numbered(first, number)); number++) {
            all.add(fromFile(numbered(first, number), variable));
        }
        var current = all.size() - 1;
        var next = first.resolveSibling(first.getFileName() + "." + NEXT);
        if (Files.exists(next)) {
            all.add(fromFile(next, variable));
        }
        return new KeyRing(
                all, current, Objects.requireNonNull(first.getParent()).toFile().lastModified());
    }

    private static Path numbered(Path first, int number) {
        return first.resolveSibling(first.getFileName() + "." + number);
    }

    private @Nullable String setting(String name, String variable) {
        return settings.computeIfAbsent(name, none -> {
                    var set = environment.getProperty("portal." + name + ".key");
                    return Optional.ofNullable(
                            StringUtils.hasText(set)
                                    ? set
                                    : hasText(variable) ? environment.getProperty(variable) : null);
                })
                .orElse(null);
    }

    private boolean hasText(String variable) {
        return StringUtils.hasText(environment.getProperty(variable));
    }

    private static byte[] strong(String variable, String set) {
        if (weak(set, SHORTEST)) {
            throw StartupRefused.because(variable + " is too short or a default: give it at least " + SHORTEST
                    + " random characters, such as those of openssl rand -base64 48.");
        }
        return set.getBytes(StandardCharsets.UTF_8);
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
