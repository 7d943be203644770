package org.uprportal.account.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Vaadin's ready-made bundle loads a reader of Markdown with every first page, 20 KB, for components that the portal does not
 * use (a guard says so). In its place goes a script that has the same names and does nothing; see {@code docs/decisions/0131}.
 * Nothing but the address comes through this door, and only a file of the bundle is ever read for it.
 */
class UnusedScripts extends OncePerRequestFilter {

    private static final Pattern UNUSED = Pattern.compile("/VAADIN/build/markdown-helpers-[A-Za-z0-9_-]+\\.js");
    private static final Pattern EXPORTS = Pattern.compile("export\\{([^}]*)\\};?\\s*$");

    private final Map<String, Optional<String>> instead = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UNUSED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var script = script(request.getRequestURI());
        if (script.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/javascript;charset=utf-8");
        response.getOutputStream().write(script.get().getBytes(UTF_8));
    }

    /** What goes instead, or nothing where the bundle has no such file: then it is as unknown as any other. */
    private Optional<String> script(String uri) throws IOException {
        var known = instead.get(uri);
        if (known != null) {
            return known;
        }
        var file = new ClassPathResource("META-INF/VAADIN/webapp" + uri);
        if (!file.exists()) {
            return Optional.empty();
        }
        var script = withTheSameNames(file.getContentAsString(UTF_8));
        instead.put(uri, script);
        return script;
    }

    /** A script that exports the names of the given one, each a function that does nothing; empty if it exports otherwise. */
    static Optional<String> withTheSameNames(String script) {
        var exports = EXPORTS.matcher(script);
        if (!exports.find()) {
            return Optional.empty();
        }
        var names = Pattern.compile(",")
                .splitAsStream(exports.group(1))
                .map(name -> name.replaceFirst(".*\\sas\\s", "").trim())
                .map(name -> "n as " + name)
                .collect(Collectors.joining(","));
        return Optional.of("const n=()=>{};export{" + names + "};");
    }
}
