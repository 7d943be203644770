package org.uprportal.visitor.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The portal answers under its own name only, so that nobody can make it write links and sign-ins to another. On this machine
 * it has the names of loopback too. The question whether it is well is answered under any.
 */
final class OwnName extends OncePerRequestFilter {

    private static final Set<String> OF_THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final Set<String> names = new HashSet<>();

    OwnName(String address, @Nullable InetAddress listening) {
        names.add(String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT));
        if (listening != null && listening.isLoopbackAddress()) {
            names.addAll(OF_THIS_MACHINE);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.contains(String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/healthz");
    }
}
