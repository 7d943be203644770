package org.uprportal.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells what comes from one network from what comes from another, on all servers of the portal alike, without keeping any
 * address: a mark by a secret key, another one each day.
 */
@Component
public class SourceMarks {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeys keys;
    private final PortalClock clock;

    SourceMarks(SecretKeys keys, PortalClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The mark of an address today. */
    public String of(String address) {
        return mark("source", address);
    }

    /** The mark of an address or a name today, another one for each thing it is counted for. */
    String of(String what, String who) {
        return mark("allowance " + what, who);
    }

    /** 32 bytes to seal with what stands beside a mark; known to all servers, and not in the database. */
    byte[] sealing() {
        return sealed("allowance seal");
    }

    private String mark(String what, String address) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return HexFormat.of().formatHex(sealed(what + " " + day + " " + network(address)));
    }

    private byte[] sealed(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keys.key("audit"), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Of IPv6 the network counts, since one household has all the rest of it. */
    public static String network(String address) {
        var parts = address.split(":");
        return parts.length > 4 ? String.join(":", parts[0], parts[1], parts[2], parts[3]) : address;
    }
}
