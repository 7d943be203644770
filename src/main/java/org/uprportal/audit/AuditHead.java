package org.uprportal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private final List<Path> places;
    private final boolean commandLine;

    /**
     * @param secondPlace a folder on another machine or disk that gets the same; empty where there is none
     * @param commandLine whether an operator's command runs, which may look at a trail that the portal would not go on with
     */
    AuditHead(
            AuditChain chain,
            AuditSeal seal,
            SecretKeys keys,
            PortalClock clock,
            Duties duties,
            @Value("${portal.audit.second-place:}") String secondPlace,
            @Value("${portal.command-line:false}") boolean commandLine) {
        this.duties = duties;
        duties.expect(DUTY, Duration.ofMinutes(15));
        this.chain = chain;
        this.seal = seal;
        this.clock = clock;
        this.commandLine = commandLine;
        this.places = Stream.concat(
                        Stream.of(keys.dataFolder().resolve("audit")),
                        Stream.of(secondPlace).filter(place -> !place.isBlank()).map(Path::of))
                .map(place -> place.resolve("head.properties"))
                .toList();
    }

    /**
     * The head as it was last written down.
     *
     * @param genuine whether it carries the portal's seal
     */
    record Kept(long number, long founded, String seal, boolean genuine) {}

    /**
     * The first start writes down that nothing was there. From then on a trail without this witness is not gone on with: what
     * is missing proves nothing, and the portal would sign whatever somebody had made of the trail.
     */
    @PostConstruct
    void begin() {
        if (commandLine) {
            return;
        }
        refuseAnotherKey();
        if (read().isPresent()) {
            return;
        }
        if (!chain.rowsAfter(0, 1).isEmpty()) {
            throw StartupRefused.because("There is an audit trail, but " + places.getFirst()
                    + ", which says how far it went, is missing: bring it back, or, where it is lost for good or a backup was"
                    + " restored on purpose, run bin/portal found-audit-anew.");
        }
        try {
            write(new AuditChain.Head(0, 0, "", seal.current().keyPrint()));
        } catch (IOException unwritable) {
            throw StartupRefused.because("The witness of the audit trail cannot be written to " + places + ".");
        }
    }

    /** Signs the trail as it is now, whatever was before. For an operator's own word alone. */
    void foundAnew() throws IOException {
        var head = chain.head().orElseThrow(() -> new IOException("The head of the trail is gone"));
        write(
                head.seal() == null
                        ? new AuditChain.Head(
                                head.founded(),
                                head.founded(),
                                "",
                                seal.current().keyPrint())
                        : head);
    }

    private void refuseAnotherKey() {
        chain.head()
                .map(AuditChain.Head::keyPrint)
                .filter(print -> seal.leaving(print).isEmpty())
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
            if (kept.isEmpty() || !continues(kept.get(), head.get())) {
                log.error("The audit trail does not continue what {} says: run bin/portal verify-audit", places);
                return;
            }
            write(head.get());
            duties.done(DUTY);
        } catch (IOException | RuntimeException e) {
            // The chain itself is in the database; only this witness is older than it should be.
            log.error("The head of the audit trail cannot be written to {}", places, e);
        }
    }

    private boolean continues(Kept kept, AuditChain.Head head) {
        return kept.genuine()
                && kept.founded() == head.founded()
                && kept.number() <= head.number()
                && (kept.seal().isEmpty() || stillThere(kept));
    }

    private boolean stillThere(Kept kept) {
        return chain.rowsAfter(kept.number() - 1, 1).stream()
                .anyMatch(row -> row.number() == kept.number() && AuditSeal.same(kept.seal(), row.seal()));
    }

    /** What was last written down, where anything was: what is not genuine in any place, else what goes furthest. */
    Optional<Kept> read() {
        return places.stream()
                .filter(Files::exists)
                .map(this::read)
                .max(Comparator.comparing((Kept kept) -> !kept.genuine()).thenComparing(Kept::number));
    }

    private Kept read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var written = new Properties();
            written.load(reader);
            var number = Long.parseLong(written.getProperty("number"));
            var founded = Long.parseLong(written.getProperty("founded"));
            var of = written.getProperty("seal", "");
            var genuine = seal.all().stream()
                    .anyMatch(key -> AuditSeal.same(
                            key.headSeal(number, founded, of, written.getProperty("written", "")),
                            written.getProperty("signature")));
            return new Kept(number, founded, of, genuine);
        } catch (IOException | NumberFormatException unreadable) {
            return new Kept(0, 0, "", false);
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
                "signature", seal.current().headSeal(head.number(), head.founded(), String.valueOf(head.seal()), now));
        for (var place : places) {
            write(written, place);
        }
        // The log goes elsewhere than the database, and is a witness of its own.
        log.info("The audit trail has {} lines, sealed {}", head.number(), written.getProperty("signature"));
    }

    private static void write(Properties written, Path file) throws IOException {
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
