package org.uprportal.visitor.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uprportal.platform.ui.EvenTime;

/**
 * Lets a request say so much and no more: what is longer is refused with 413 before anything of it is kept, whatever length
 * it claims to have. Uploads of signed-in people pass; the page that takes them has its own limit.
 */
final class RequestLimits extends OncePerRequestFilter {

    private static final String UPLOADS = "/VAADIN/dynamic/";

    private final VisitorLimits limits;
    private final VisitorSessions visitors;
    private final Sources sources = new Sources();

    RequestLimits(VisitorLimits limits, VisitorSessions visitors) {
        this.limits = limits;
        this.visitors = visitors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(EvenTime.CAME_IN, System.nanoTime());
        var before = request.getSession(false);
        var signedIn = before != null && VisitorSessions.isSignedIn(before);
        var most = most(request, signedIn);
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(new Measured(request, most), response);
        } catch (TooLong refused) {
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } finally {
            var session = request.getSession(false);
            if (session != null) {
                visitors.seen(session, sources.of(String.valueOf(request.getRemoteAddr())));
            }
        }
    }

    private long most(HttpServletRequest request, boolean signedIn) {
        if (!signedIn) {
            return limits.request();
        }
        return request.getRequestURI().startsWith(UPLOADS) ? Long.MAX_VALUE : limits.requestSignedIn();
    }

    private static final class TooLong extends IOException {

        private TooLong() {
            super("The request is longer than its sender may send");
        }
    }

    /** A request that ends with an error where it becomes too long. */
    private static final class Measured extends HttpServletRequestWrapper {

        private final long most;

        private Measured(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new MeasuredStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var charset = getCharacterEncoding() == null ? StandardCharsets.UTF_8.name() : getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class MeasuredStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long left;

        private MeasuredStream(ServletInputStream stream, long most) {
            this.stream = stream;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = stream.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = stream.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLong {
            left -= read;
            if (left < 0) {
                throw new TooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
