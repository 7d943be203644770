import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Prints the one-time code (RFC 6238) of the moment for the key in PORTAL_SAMPLE_OTP_SECRET. */
class OneTimeCode {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static void main(String[] arguments) throws GeneralSecurityException {
        var key = key(System.getenv("PORTAL_SAMPLE_OTP_SECRET"));
        System.out.println(code(key, System.currentTimeMillis() / 30_000));
    }

    private static String code(byte[] key, long step) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        var from = hash[hash.length - 1] & 15;
        var number = ByteBuffer.wrap(hash, from, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] key(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        var bits = 0;
        var held = 0;
        for (var letter : base32.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
