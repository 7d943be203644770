package org.uprportal.account.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Gzip (RFC 1952) whose header carries a comment of random length, which no reader looks at. */
class PaddedGzip extends DeflaterOutputStream {

    /** Many times what a guessed letter changes. */
    static final int MOST_PADDING = 512;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COMMENT = 0x10;

    private final CRC32 sum = new CRC32();
    private boolean closed;

    PaddedGzip(OutputStream to) throws IOException {
        super(to, new Deflater(Deflater.BEST_COMPRESSION, true), 4096, true);
        to.write(new byte[] {0x1f, (byte) 0x8b, Deflater.DEFLATED, COMMENT, 0, 0, 0, 0, 0, (byte) 0xff});
        var padding = new byte[RANDOM.nextInt(MOST_PADDING)];
        java.util.Arrays.fill(padding, (byte) ' ');
        to.write(padding);
        to.write(0);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        super.write(bytes, from, length);
        sum.update(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        finish();
        little(sum.getValue());
        little(def.getTotalIn());
        def.end();
        out.close();
    }

    private void little(long number) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (number >> shift) & 0xff);
        }
    }
}
