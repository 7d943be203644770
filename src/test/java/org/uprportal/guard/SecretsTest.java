package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the repository holds a secret: keys, tokens, and passwords in settings, addresses or the realm. */
class SecretsTest {

    private static final Map<String, Pattern> SECRETS = Map.of(
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            "a cloud key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            "a forge's token",
                    Pattern.compile(
                            "\\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}|glpat-[\\w-]{20,}|xox[abprs]-[\\w-]{10,})"),
            "a signed token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            "a password in an address",
                    Pattern.compile("\\b[a-z][a-z0-9+]{1,20}://[^\\s/:@\"'$]{1,80}:[^\\s/@\"'$]{1,80}@[\\w.-]+"),
            // A setting's value is a reference to the environment, or nothing.
            "a password in a setting",
                    Pattern.compile(
                            "(?im)^\\s*[\\w.\\-]*(?:password|passwd|client-secret|api-?key|private-?key|token)\\s*[:=][ \\t]*(?![\"']?\\$\\{)(?![\"']?[ \\t]*$)\\S+"),
            "a secret in JSON",
                    Pattern.compile(
                            "(?i)\"(?:secret|clientSecret|password|privateKey|secretData|hashedSaltedValue)\"\\s*:\\s*\"(?!\\$\\{|\\*+\"|\\{\\\\\"value\\\\\":\\\\\"\\$\\{)[^\"]+\""));

    private static final List<String> SETTINGS =
            List.of(".yaml", ".yml", ".properties", ".env", ".cfg", ".ini", ".toml");

    @Test
    void noTrackedFileHoldsASecret() throws Exception {
        var files = tracked();
        var found = new ArrayList<String>();
        for (var file : files) {
            var bytes = Files.readAllBytes(file);
            if (bytes.length < 4_000_000) {
                secretsIn(file.toString(), new String(bytes, StandardCharsets.UTF_8))
                        .forEach(what -> found.add(file + ": " + what));
            }
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pem|-----BEGIN RSA PRIV" + "ATE KEY-----",
                "a.java|\"AKIA" + "ABCDEFGHIJKLMNOP\"",
                "a.md|ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
                "a.sh|curl https://user:se" + "cret@example.org/",
                "a.yaml|    password: swordfish",
                "a.properties|spring.datasource.password=swordfish",
                "a.json|\"secret\": \"swordfish\""
            })
    void aSecretIsFoundWhereverItStands(String planted) {
        var parts = planted.split("\\|", 2);
        assertThat(secretsIn(parts[0], parts[1])).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"    password: ${PORTAL_DB_PASSWORD:}", "    client-secret: ${PORTAL_CLIENT_SECRET}", "password:"
            })
    void aReferenceToTheEnvironmentIsNoSecret(String line) {
        assertThat(secretsIn("a.yaml", line)).isEmpty();
    }

    private static List<String> secretsIn(String name, String text) {
        var settings = SETTINGS.stream().anyMatch(name::endsWith) && !name.matches(".*messages_\\w\\w\\.properties");
        return SECRETS.entrySet().stream()
                .filter(kind -> settings || !kind.getKey().equals("a password in a setting"))
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What git tracks; where the sources came without git, all of the repository but what is built. */
    private static List<Path> tracked() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var listed = git.waitFor(30, TimeUnit.SECONDS) && git.exitValue() == 0 && !names.isEmpty();
        try (var files = listed
                ? Stream.of(names.split("\0")).map(Path::of)
                : Files.walk(Path.of("")).filter(one -> !one.toString().matches("(?:target|node_modules|\\.git)/.*"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
