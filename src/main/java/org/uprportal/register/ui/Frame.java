package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;

/** What stands around every open page, and how it travels: without session and cookie, and not twice the same. */
@Component
class Frame {

    /** Nothing runs on these pages, and nothing is loaded but their style. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final int DESCRIBED = 200;

    private final Messages messages;
    private final String address;

    Frame(Messages messages, @Value("${portal.address:http://localhost}") String address) {
        this.messages = messages;
        this.address = address.replaceFirst("/+$", "");
    }

    /** Where the portal is reached, without a slash at the end. */
    String address() {
        return address;
    }

    /**
     * Answers with a page.
     *
     * @param feed where its news are; null where it has none
     */
    void answer(Asked asked, String title, String description, @Nullable String feed, Consumer<OpenHtml> content)
            throws IOException {
        var reader = asked.reader();
        var html = new OpenHtml();
        html.el(
                "html",
                () -> html.el("head", () -> head(html, asked, title, description, feed))
                        .el("body", () -> {
                            html.el("a.skip", text(reader, "register.skip"), "href", "#content");
                            html.el("header", () -> bar(html, asked));
                            html.el("main", () -> content.accept(html), "id", "content");
                            html.el("footer", () -> {
                                html.el("p", text(reader, "register.sources"));
                                html.el("p", () -> html.link("/api/v1", text(reader, "register.api")));
                            });
                        }),
                "lang",
                reader.getLanguage(),
                "dir",
                reader.getLanguage().equals("ar") ? "rtl" : "ltr");
        send(
                asked.request(),
                asked.response(),
                "text/html;charset=UTF-8",
                ("<!doctype html>" + html).getBytes(StandardCharsets.UTF_8));
    }

    private void head(OpenHtml html, Asked asked, String title, String description, @Nullable String feed) {
        var reader = asked.reader();
        var name = text(reader, "register.portal");
        var about = SafeText.shortened(description, DESCRIBED);
        var here = address + Addresses.home(reader) + asked.rest();
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.el("title", title.equals(name) ? name : title + " · " + name);
        html.empty("meta", "name", "description", "content", about);
        html.empty("link", "rel", "stylesheet", "href", "/portal/open.css");
        html.empty("link", "rel", "canonical", "href", here);
        for (var other : Messages.LANGUAGES) {
            html.empty(
                    "link",
                    "rel",
                    "alternate",
                    "hreflang",
                    other.getLanguage(),
                    "href",
                    address + Addresses.home(other) + asked.rest());
        }
        html.empty(
                "link",
                "rel",
                "alternate",
                "hreflang",
                "x-default",
                "href",
                address + Addresses.home(Locale.ENGLISH) + asked.rest());
        if (feed != null) {
            html.empty("link", "rel", "alternate", "type", "application/atom+xml", "href", feed, "title", title);
        }
        html.empty("meta", "property", "og:type", "content", "website");
        html.empty("meta", "property", "og:site_name", "content", name);
        html.empty("meta", "property", "og:title", "content", title);
        html.empty("meta", "property", "og:description", "content", about);
        html.empty("meta", "property", "og:url", "content", here);
        html.empty("meta", "property", "og:locale", "content", reader.getLanguage());
    }

    private void bar(OpenHtml html, Asked asked) {
        var reader = asked.reader();
        html.el(
                "nav",
                () -> {
                    html.link(Addresses.home(reader), text(reader, "register.title"), "class", "home");
                    html.link(Addresses.home(reader) + "/search", text(reader, "register.search"));
                    html.link(Addresses.compare(reader), text(reader, "register.compare"));
                    html.link(Addresses.exchange(reader), text(reader, "register.exchange.menu"));
                    html.link("/", text(reader, "register.work"));
                },
                "aria-label",
                text(reader, "register.title"));
        html.el(
                "nav.languages",
                () -> {
                    for (var other : Messages.LANGUAGES) {
                        html.link(
                                Addresses.home(other) + asked.rest(),
                                other.getDisplayLanguage(other),
                                "hreflang",
                                other.getLanguage(),
                                "lang",
                                other.getLanguage(),
                                other.equals(reader) ? "aria-current" : "",
                                "true");
                    }
                },
                "aria-label",
                text(reader, "register.languages"));
    }

    /** Answers with bytes that everybody may keep, if they ask each time whether these are still the same. */
    void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes) throws IOException {
        send(request, response, type, bytes, POLICY);
    }

    /** The same for what is no page. @param policy what the browser may do with it */
    void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes, String policy)
            throws IOException {
        var mark = '"' + digest(bytes) + '"';
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Content-Security-Policy", policy);
        if (has(request.getHeader("If-None-Match"), mark)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean has(@Nullable String marks, String mark) {
        if (marks == null) {
            return false;
        }
        for (var one : marks.split(",")) {
            if (one.strip().replaceFirst("^W/", "").equals(mark) || one.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text(Locale reader, String key, Object... arguments) {
        return messages.text(reader, key, arguments);
    }
}
