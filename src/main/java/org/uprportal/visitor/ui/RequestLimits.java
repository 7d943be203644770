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
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uprportal.platform.DiskSpace;
import org.uprportal.platform.ui.EvenTime;

/**
 * Lets a request say so much and no more: what is longer is refused with 413 before anything of it is kept, whatever length
 * it claims to have. Of files of signed-in people the page that
 * takes them has its own limit; there is a number of them, of what is taken along, and of questions to the open register.
 */
final class RequestLimits extends OncePerRequestFilter {

    /** Where files are sent to and taken from. */
    private static final String FILES = "/VAADIN/dynamic/";

    private static final String OPEN = "/upr/";
    private static final int TOO_MANY = 429;
    private static final int NO_SPACE = 507;

    private final VisitorLimits limits;
    private final VisitorSessions visitors;
    private final Rates rates;
    private final DiskSpace disk;
    private final Sources sources = new Sources();

    RequestLimits(VisitorLimits limits, VisitorSessions visitors, Rates rates, DiskSpace disk) {
        this.limits = limits;
        this.visitors = visitors;
        this.rates = rates;
        this.disk = disk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(EvenTime.CAME_IN, System.nanoTime());
        var before = request.getSession(false);
        var signedIn = before != null && VisitorSessions.isSignedIn(before);
        var who = signedIn ? VisitorSessions.name(before) : String.valueOf(request.getRemoteAddr());
        var what = what(request, signedIn);
        if (what == Rates.What.FILE_SENT && disk.low()) {
            response.setStatus(NO_SPACE);
            return;
        }
        var wait = what == null ? 0 : rates.more(what, who);
        if (wait > 0) {
            // Answered here: whoever asks too often shall not fill the log too.
            response.setHeader("Retry-After", String.valueOf(wait));
            response.setStatus(TOO_MANY);
            return;
        }
        var most = what == Rates.What.FILE_SENT ? rates.left(who) : most(signedIn);
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var measured = new Measured(request, most);
        try {
            chain.doFilter(measured, response);
        } catch (TooLong refused) {
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } finally {
            if (what == Rates.What.FILE_SENT) {
                rates.sent(who, Math.max(measured.read, request.getContentLengthLong()));
            }
            var session = request.getSession(false);
            if (session != null) {
                visitors.seen(session, sources.of(String.valueOf(request.getRemoteAddr())));
            }
        }
    }

    private long most(boolean signedIn) {
        return signedIn ? limits.requestSignedIn() : limits.request();
    }

    private static Rates.@Nullable What what(HttpServletRequest request, boolean signedIn) {
        var file = request.getRequestURI().startsWith(FILES);
        if ("POST".equals(request.getMethod())) {
            return file && signedIn ? Rates.What.FILE_SENT : null;
        }
        if (file) {
            return Rates.What.FILE_TAKEN;
        }
        return request.getRequestURI().startsWith(OPEN) && request.getQueryString() != null ? Rates.What.SEARCH : null;
    }

    private static final class TooLong extends IOException {

        private TooLong() {
            super("The request is longer than its sender may send");
        }
    }

    /** A request that ends with an error where it becomes too long. */
    private static final class Measured extends HttpServletRequestWrapper {

        private final long most;
        private long read;

        private Measured(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new MeasuredStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var charset = getCharacterEncoding() == null ? StandardCharsets.UTF_8.name() : getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }

        private final class MeasuredStream extends ServletInputStream {

            private final ServletInputStream stream;

            private MeasuredStream(ServletInputStream stream) {
                this.stream = stream;
            }

            @Override
            public int read() throws IOException {
                var one = stream.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var some = stream.read(into, from, length);
                count(Math.max(some, 0));
                return some;
            }

            private void count(int some) throws TooLong {
                read += some;
                if (read > most) {
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
}
