package org.uprportal.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compresses the answers of pages, each with a padding of random length: whoever watches the line and has somebody else's
 * browser ask again and again cannot tell by the length of an answer what stands in it. See {@code docs/decisions/0090}.
 */
class PaddedAnswers extends OncePerRequestFilter {

    /** What Vaadin's client asks for: the first answer of a page and those that follow. */
    private static final Set<String> OF_PAGES = Set.of("init", "uidl");

    private static final Pattern GZIP = Pattern.compile("(?:^|,)\\s*gzip\\s*(?:$|,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:$|,)))");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted == null
                || !GZIP.matcher(accepted).find()
                || request.getHeader("Upgrade") != null
                || !ofAPage(request);
    }

    private static boolean ofAPage(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        return kind == null
                ? request.getMethod().equals("GET")
                        && !asked(request).startsWith("/VAADIN/")
                        && !SafeHeaders.isStatic(asked(request))
                : OF_PAGES.contains(kind) && !(kind.equals("init") && holdsWhatOthersChose(request));
    }

    /**
     * The first answer of a page holds the key that its later requests carry. What stands in the address of a link is drawn in
     * the same answer, and whoever made the link has chosen it: such an answer is not compressed at all.
     */
    private static boolean holdsWhatOthersChose(HttpServletRequest request) {
        var query = request.getParameter("query");
        return query != null && !query.isEmpty();
    }

    /** What was asked for before it was forwarded. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var padded = new PaddedResponse(response);
        chain.doFilter(request, padded);
        padded.finish();
    }
}
