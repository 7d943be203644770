package org.uprportal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals lines of the audit trail with HMAC-SHA-256 and one key outside the database. Each field is encoded with its length,
 * so that no two lines have the same encoding.
 */
final class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    AuditKey(byte[] key) {
        this.key = key;
    }

    /** The seal of a line, given the seal of the line before; empty before the first. */
    String seal(String before, long number, AuditLine line) {
        var fields = new ArrayList<>(List.of(
                "line",
                before,
                Long.toString(number),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, line.at())),
                line.act(),
                line.subject().toString(),
                text(line.actor()),
                text(line.actingParty())));
        if (line.mark() != null) {
            fields.add(line.mark().toString());
        }
        return HexFormat.of().formatHex(mac(fields.toArray(String[]::new)));
    }

    /** Names a person's thread to whoever has the key. */
    long thread(UUID person) {
        return ByteBuffer.wrap(mac("thread", person.toString())).getLong();
    }

    /** The mark of a person's n-th line: without the key no two of them can be told to be of one person. */
    long mark(UUID person, long nth) {
        return ByteBuffer.wrap(mac("mark", person.toString(), Long.toString(nth)))
                .getLong();
    }

    /** The seal of the head that is kept outside the database. */
    String headSeal(long number, long founded, String seal, String written) {
        return HexFormat.of().formatHex(mac("head", Long.toString(number), Long.toString(founded), seal, written));
    }

    /** Tells this key from others without telling the key. */
    String keyPrint() {
        return HexFormat.of().formatHex(mac("key"), 0, 8);
    }

    /** What a line says is rotated to, where from the next line on this key seals. */
    UUID asSubject() {
        return random(mac("rotated to"));
    }

    /** Somebody's pseudonym on one subject: the same for all they do to it, and another one on every other subject. */
    UUID pseudonym(UUID subject, UUID who) {
        return random(mac("actor", subject.toString(), who.toString()));
    }

    private static UUID random(byte[] mac) {
        var bytes = ByteBuffer.wrap(mac);
        // It looks like a random one; MariaDB 11.4 does not take every UUID of version 8.
        return new UUID(
                bytes.getLong() & 0xffffffffffff0fffL | 0x4000L,
                bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private byte[] mac(String... fields) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var field : fields) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
