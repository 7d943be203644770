package org.uprportal.register;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer of which only the length is kept. */
final class Swallowed extends MockHttpServletResponse {

    private long bytes;

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                bytes++;
            }

            @Override
            public void write(byte[] all, int from, int length) {
                bytes += length;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    long bytes() {
        return bytes;
    }
}
