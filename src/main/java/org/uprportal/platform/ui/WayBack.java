package org.uprportal.platform.ui;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way back to the page that somebody asked for before they signed in; never to another server. */
public final class WayBack {

    /** The parameter of the sign-in page's address. */
    public static final String TO = "to";

    private static final String PLACE = "portal.way-back";
    private static final int LONGEST = 500;
    private static final Pattern LOCAL = Pattern.compile("/?(?![/\\\\])[\\x21-\\x7E&&[^\\\\<>\"]]*");

    private WayBack() {}

    /** The address of the sign-in page from which one comes back to this path. */
    public static String signIn(String path) {
        return path.isEmpty() || path.startsWith("sign-in")
                ? "/sign-in"
                : "/sign-in?" + TO + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Remembers the page; what is no path of this portal is not remembered. */
    public static void keep(@Nullable HttpSession session, @Nullable String path) {
        if (session != null) {
            local(path).ifPresent(known -> session.setAttribute(PLACE, known));
        }
    }

    /** The page that was remembered, which is then forgotten; begins with one slash. */
    public static Optional<String> take(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(PLACE) instanceof String place)) {
            return Optional.empty();
        }
        session.removeAttribute(PLACE);
        return Optional.of(place);
    }

    /** The path with one slash before it, where it is a page of this portal other than the way in. */
    public static Optional<String> local(@Nullable String path) {
        if (path == null || path.length() > LONGEST || !LOCAL.matcher(path).matches()) {
            return Optional.empty();
        }
        var local = path.startsWith("/") ? path : "/" + path;
        try {
            var parsed = URI.create(local);
            return parsed.getHost() != null || parsed.getScheme() != null || local.startsWith("/sign-in")
                    ? Optional.empty()
                    : Optional.of(local);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
