package org.uprportal.account.ui;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer that is compressed and padded as it is written, where it is a page or what follows on one. */
class PaddedResponse extends HttpServletResponseWrapper {

    private @Nullable Out out;
    private @Nullable PrintWriter writer;

    PaddedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Writes what is left. Doing it twice, as the server does after a forward, changes nothing. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (out != null) {
            out.close();
        }
    }

    private boolean isAPage() {
        var type = getContentType() == null ? "" : getContentType().toLowerCase(Locale.ROOT);
        return (type.startsWith("text/html") || type.startsWith("application/json"))
                && getHeader("Content-Disposition") == null
                && getHeader("Content-Encoding") == null;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Out(super.getOutputStream());
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(
                    new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())), false);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (out != null) {
            out.flush();
        }
        super.flushBuffer();
    }

    /** The length is another than whoever writes believes. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        plainAgain();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String words) throws IOException {
        plainAgain();
        super.sendError(status, words);
    }

    /** The error is written by somebody else, without this. */
    private void plainAgain() {
        if (out != null && !isCommitted()) {
            out.forget();
            super.setHeader("Content-Encoding", null);
        }
    }

    private final class Out extends ServletOutputStream {

        private final ServletOutputStream plain;
        private java.io.@Nullable OutputStream target;

        Out(ServletOutputStream plain) {
            this.plain = plain;
        }

        private java.io.OutputStream target() throws IOException {
            if (target == null) {
                if (isAPage()) {
                    PaddedResponse.super.setHeader("Content-Encoding", "gzip");
                    addHeader("Vary", "Accept-Encoding");
                    target = new PaddedGzip(plain);
                } else {
                    target = plain;
                }
            }
            return target;
        }

        void forget() {
            target = null;
        }

        @Override
        public void write(int one) throws IOException {
            target().write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                target().write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (target != null) {
                target.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (target != null) {
                target.close();
            }
        }

        @Override
        public boolean isReady() {
            return plain.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            plain.setWriteListener(listener);
        }
    }
}
