package org.uprportal.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the vault holds, sealed with a key outside the database: AES-256-GCM bound to its row, padded so that the length of a
 * name does not tell, and found again through an HMAC.
 */
final class VaultSeal {

    private static final int NONCE = 12;
    private static final int BLOCK = 512;
    private static final int TAG_BITS = 128;

    private final byte[] lookupKey;
    private final byte[] markKey;
    private final byte[] standInKey;
    private final SecretKeySpec sealKey;
    private final SecureRandom random = new SecureRandom();

    VaultSeal(byte[] key) {
        lookupKey = hmac(key, "lookup".getBytes(StandardCharsets.UTF_8));
        markKey = hmac(key, "mark".getBytes(StandardCharsets.UTF_8));
        standInKey = hmac(key, "stand-in".getBytes(StandardCharsets.UTF_8));
        sealKey = new SecretKeySpec(hmac(key, "seal".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    byte[] lookup(UUID organisation, UUID review) {
        return hmac(lookupKey, (organisation + " " + review).getBytes(StandardCharsets.UTF_8));
    }

    byte[] mark(UUID person, UUID thing) {
        return hmac(markKey, (person + " " + thing).getBytes(StandardCharsets.UTF_8));
    }

    /** In place of an organisation on one thing; looks like a random id. */
    UUID standIn(UUID organisation, UUID thing) {
        var bytes = ByteBuffer.wrap(hmac(standInKey, (organisation + " " + thing).getBytes(StandardCharsets.UTF_8)));
        return new UUID(
                bytes.getLong() & 0xffffffffffff0fffL | 0x4000L,
                bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    byte[] seal(UUID row, String text) {
        try {
            var plain = text.getBytes(StandardCharsets.UTF_8);
            var padded = new byte[(plain.length + 4 + BLOCK - 1) / BLOCK * BLOCK];
            ByteBuffer.wrap(padded).putInt(plain.length).put(plain);
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(padded);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed for that row. @throws IllegalStateException for another row's, another key's or changed bytes */
    String open(UUID row, byte[] sealed) {
        try {
            var padded = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), row)
                    .doFinal(sealed, NONCE, sealed.length - NONCE));
            var plain = new byte[padded.getInt()];
            padded.get(plain);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("Not sealed for this row with this key", changed);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
