package org.uprportal.account.ui;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The headers of every answer: nothing is loaded from elsewhere, nobody frames the portal, nothing personal is kept in a
 * cache, and no address leaves with a link. Which scripts run is decided in {@code docs/decisions/0030}.
 */
final class SafeHeaders {

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** For files: 20 of them come with a first page, and each byte of their headers counts on a slow link. */
    private static final String NOTHING = "default-src 'none'";

    private static final String TAKEN_ALONG = "/VAADIN/dynamic/";

    private static final Pattern FINGERPRINT =
            Pattern.compile("/VAADIN/build/[^/]+[-.][A-Za-z0-9_-]{8,}\\.(?:js|css|woff2)");

    private SafeHeaders() {}

    /**
     * The headers of one answer.
     *
     * @param uri what was asked for
     * @param nonce what this answer's own scripts carry; random, and new each time
     * @param https whether the portal is reached by https only
     */
    static Map<String, String> of(String uri, String nonce, boolean https) {
        var headers = new TreeMap<String, String>();
        headers.put("Cache-Control", cache(uri));
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (isStatic(uri)) {
            // Read by browsers for documents alone: a script or a style opened as one may do nothing.
            headers.put("Content-Security-Policy", NOTHING);
        } else {
            headers.put("Content-Security-Policy", policy(uri, nonce));
            headers.put("Cross-Origin-Opener-Policy", "same-origin");
            headers.put("Permissions-Policy", PERMISSIONS);
        }
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    /** What carries the fingerprint of its content in its name never changes; other files are asked for whether they have. */
    private static String cache(String uri) {
        if (!isStatic(uri)) {
            return "no-store";
        }
        return FINGERPRINT.matcher(uri).matches() ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /** What is the same for everybody and carries nothing personal. */
    static boolean isStatic(String uri) {
        return uri.startsWith("/VAADIN/build/")
                || uri.startsWith("/VAADIN/static/")
                || uri.startsWith("/webjars/")
                || uri.startsWith("/icons/")
                || uri.startsWith("/portal/")
                || uri.startsWith("/aura/")
                || uri.startsWith("/lumo/")
                || uri.equals("/portal.css")
                || uri.equals("/favicon.ico")
                || uri.equals("/robots.txt");
    }

    /** What is taken along runs nothing, wherever it is opened; pages run what is decided in {@code docs/decisions/0030}. */
    private static String policy(String uri, String nonce) {
        return uri.startsWith(TAKEN_ALONG)
                ? "default-src 'none'; sandbox; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'none'"
                : ofPages(nonce);
    }

    private static String ofPages(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "frame-src 'none'",
                "media-src 'none'",
                "worker-src 'self'",
                "manifest-src 'self'",
                "frame-ancestors 'none'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }
}
