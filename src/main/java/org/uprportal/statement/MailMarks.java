package org.uprportal.statement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.uprportal.platform.SecretKeys;

/** What stands for a mailbox on one statement: nobody without the portal's key can tell whose it is by trying addresses. */
@Component
class MailMarks {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeys keys;

    MailMarks(SecretKeys keys) {
        this.keys = keys;
    }

    /** Every mark that may stand for it there, the present one first: keys change, rows stay. */
    List<String> of(String address, StatementId statement) {
        var ring = keys.ring("audit");
        var text = "signature " + statement.value() + " " + address.toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(0, ring.present())
                .mapToObj(back -> mark(ring.all().get(ring.present() - back), text))
                .toList();
    }

    private static String mark(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
