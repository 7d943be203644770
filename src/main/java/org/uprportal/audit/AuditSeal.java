package org.uprportal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.platform.KeyRing;
import org.uprportal.platform.SecretKeys;

/** The keys of the audit trail: the present one for what is new, all of them for what is there. */
@Component
class AuditSeal {

    /** The act of the last line that a key seals; its subject names the key of the next one. */
    static final String ROTATED = "audit.keyRotated";

    private final SecretKeys keys;
    private volatile Known known;

    AuditSeal(SecretKeys keys) {
        this.keys = keys;
        known = Known.of(keys.ring("audit"));
    }

    private record Known(KeyRing ring, List<AuditKey> all) {

        static Known of(KeyRing ring) {
            return new Known(ring, ring.all().stream().map(AuditKey::new).toList());
        }
    }

    private Known known() {
        var ring = keys.ring("audit");
        var before = known;
        if (before.ring() != ring) {
            before = Known.of(ring);
            known = before;
        }
        return before;
    }

    /** The key that counts now. */
    AuditKey current() {
        var now = known();
        return now.all().get(now.ring().present());
    }

    /** The one with which the trail begins. */
    AuditKey first() {
        return known().all().getFirst();
    }

    /** Every key there is, the oldest first. */
    List<AuditKey> all() {
        return known().all();
    }

    /** The key that leaves this print; one that another server has just begun with is looked for once more. */
    Optional<AuditKey> leaving(String print) {
        return known(print).or(() -> {
            keys.lookAgain("audit");
            return known(print);
        });
    }

    private Optional<AuditKey> known(String print) {
        return all().stream().filter(one -> one.keyPrint().equals(print)).findFirst();
    }

    /** The key to which a line says it is rotated. */
    Optional<AuditKey> rotatedTo(UUID subject) {
        return all().stream().filter(one -> one.asSubject().equals(subject)).findFirst();
    }

    /** Somebody's pseudonym on one subject, with the present key. */
    UUID pseudonym(UUID subject, UUID who) {
        return current().pseudonym(subject, who);
    }

    static boolean same(String one, @Nullable String other) {
        return other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
