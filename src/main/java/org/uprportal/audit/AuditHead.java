package org.uprportal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Duties;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SecretKeys;
import org.uprportal.platform.StartupRefused;

/**
 * The head of the audit trail, kept outside the database every few minutes and at the end: a database from which the last
 * lines are gone, or that is an old backup, is behind it.
 */
@Component
class AuditHead {

    private static final Logger log = LoggerFactory.getLogger(AuditHead.class);

    private static final String DUTY = "audit-witness";

    private final AuditChain chain;
    private final AuditSeal seal;
    private final PortalClock clock;
    private final Duties duties;
    private final Path file;

    AuditHead(AuditChain chain, AuditSeal seal, SecretKeys keys, PortalClock clock, Duties duties) {
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(15));
        this.chain = chain;
        this.seal = seal;
        this.clock = clock;
        this.file = keys.dataFolder().resolve("audit").resolve("head.properties");
    }

    /**
     * The head as it was last written down.
     *
     * @param genuine whether it carries the portal's seal
     */
    record Kept(long number, long founded, String seal, boolean genuine) {}

    /** A portal with another key could not go on with the trail, and must not found one anew. */
    @PostConstruct
    void refuseAnotherKey() {
        chain.head()
                .map(AuditChain.Head::keyPrint)
                .filter(print -> !print.equals(seal.keyPrint()))
                .ifPresent(other -> {
                    throw StartupRefused.because(
                            "The audit trail was written with another key: bring back keys/audit.key into the"
                                    + " data folder, or set PORTAL_AUDIT_KEY to what it was.");
                });
    }

    /** Writes the head down, unless the database does not continue what was written before. */
    @Scheduled(fixedDelayString = "${portal.audit.head-every:PT5M}", scheduler = "securityDuties")
    @PreDestroy
    void write() {
        try {
            var head = chain.head().filter(one -> one.seal() != null);
            if (head.isEmpty()) {
                duties.done(DUTY);
                return;
            }
            var kept = read();
            if (kept.isPresent() && !continues(kept.get(), head.get())) {
                log.error("The audit trail does not continue what {} says: run bin/portal verify-audit", file);
                return;
            }
            write(head.get());
            duties.done(DUTY);
        } catch (IOException | RuntimeException e) {
            // The chain itself is in the database; only this witness is older than it should be.
            log.error("The head of the audit trail cannot be written to {}", file, e);
        }
    }

    private boolean continues(Kept kept, AuditChain.Head head) {
        return kept.genuine()
                && kept.number() <= head.number()
                && chain.rowsAfter(kept.number() - 1, 1).stream()
                        .anyMatch(row -> row.number() == kept.number() && AuditSeal.same(kept.seal(), row.seal()));
    }

    /** What was last written down, where anything was. */
    Optional<Kept> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            var written = new Properties();
            written.load(reader);
            var number = Long.parseLong(written.getProperty("number"));
            var founded = Long.parseLong(written.getProperty("founded"));
            var of = written.getProperty("seal", "");
            var genuine = AuditSeal.same(
                    seal.headSeal(number, founded, of, written.getProperty("written", "")),
                    written.getProperty("signature"));
            return Optional.of(new Kept(number, founded, of, genuine));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.of(new Kept(0, 0, "", false));
        }
    }

    private void write(AuditChain.Head head) throws IOException {
        var written = new Properties();
        var now = clock.instant().toString();
        written.setProperty("number", String.valueOf(head.number()));
        written.setProperty("founded", String.valueOf(head.founded()));
        written.setProperty("seal", String.valueOf(head.seal()));
        written.setProperty("written", now);
        written.setProperty(
                "signature", seal.headSeal(head.number(), head.founded(), String.valueOf(head.seal()), now));
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling("head.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try (var writer = Files.newBufferedWriter(fresh)) {
            written.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
