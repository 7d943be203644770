package org.uprportal.visitor.ui;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.uprportal.platform.SourceMarks;

/**
 * Tells the requests of one network address from those of another without keeping any address: by a key that lives in
 * memory only and is another one each day.
 */
final class Sources {

    private static final long A_DAY = Duration.ofDays(1).toNanos();

    private SecretKeySpec key = fresh();
    private long since = System.nanoTime();

    /** The mark of an address, the same for a day; of IPv6 the network counts, since one household has all the rest of it. */
    String of(String address) {
        var network = SourceMarks.network(address);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(today());
            return Base64.getEncoder().encodeToString(mac.doFinal(network.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private synchronized SecretKeySpec today() {
        if (System.nanoTime() - since > A_DAY) {
            key = fresh();
            since = System.nanoTime();
        }
        return key;
    }

    private static SecretKeySpec fresh() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }
}
