package org.uprportal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Compresses the answers of pages, each padded by a random length, so that the length of an answer does not tell what stands in
 * it beside what somebody else has written ({@code docs/decisions/0090}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CompressedAnswers extends OncePerRequestFilter {

    private static final Set<String> ANSWERS = Set.of("uidl", "init");
    private static final int WORTH_IT = 1024;
    private static final int PADDING = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Magic, deflate, a name follows, no time, no flags, unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, (byte) 0xff};

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = request.getParameter("v-r");
        var accepted = request.getHeader("Accept-Encoding");
        return asked == null || !ANSWERS.contains(asked) || accepted == null || !accepted.contains("gzip");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var plain = answer.getContentAsByteArray();
        var type = String.valueOf(response.getContentType());
        if (plain.length < WORTH_IT || !type.startsWith("application/json") || response.isCommitted()) {
            answer.copyBodyToResponse();
            return;
        }
        var packed = packed(plain);
        response.setHeader("Content-Encoding", "gzip");
        response.addHeader("Vary", "Accept-Encoding");
        response.setContentLength(packed.length);
        response.getOutputStream().write(packed);
    }

    /** As gzip, with a name of random length, which nobody reads. */
    private static byte[] packed(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream(plain.length / 4);
        packed.write(HEAD);
        for (int i = RANDOM.nextInt(PADDING); i > 0; i--) {
            packed.write('a' + RANDOM.nextInt(26));
        }
        packed.write(0);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (var body = new DeflaterOutputStream(packed, deflater)) {
            body.write(plain);
        } finally {
            deflater.end();
        }
        var sum = new CRC32();
        sum.update(plain);
        packed.write(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(plain.length)
                .array());
        return packed.toByteArray();
    }
}
