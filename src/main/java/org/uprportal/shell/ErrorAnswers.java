package org.uprportal.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Messages;
import org.uprportal.platform.Reference;

/**
 * The server's answer to a request that never reached a page: not found, not understood, or failed. Through this door comes
 * a short text in the reader's language and a reference, and nothing of the request or of the failure. A request that is
 * not allowed is answered like one for something that does not exist.
 */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Messages messages;
    private final CurrentActor actor;
    private final People people;

    ErrorAnswers(Messages messages, CurrentActor actor, People people) {
        this.messages = messages;
        this.actor = actor;
        this.people = people;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var status = asked == 403 || asked == 401 ? 404 : asked;
        var reader = language(request);
        var reference = "";
        if (status >= 500) {
            var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            reference = Reference.to(failure instanceof Throwable known ? known : new IllegalStateException(), LOG);
        } else if (status != 404) {
            reference = Reference.random();
            LOG.warn("Reference {}: answered with {}", reference, status);
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(status, reader, reference).getBytes(StandardCharsets.UTF_8));
    }

    private String page(int status, Locale reader, String reference) {
        var words = status == 404 ? "shell.notFound" : status >= 500 ? "shell.failure" : "shell.notUnderstood";
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <link rel="stylesheet" href="/portal.css"></head>
                <body><main class="upr-page"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
                </html>
                """.formatted(
                        reader.getLanguage(),
                        reader.getLanguage().equals("ar") ? "rtl" : "ltr",
                        text(reader, words),
                        text(reader, words),
                        text(reader, words + ".text", reference),
                        text(reader, "shell.home.menu"));
    }

    private String text(Locale reader, String key, Object... arguments) {
        return HtmlUtils.htmlEscape(messages.text(reader, key, arguments), "UTF-8");
    }

    /** The person's own language; for others, and where it cannot be read now, what their browser asks for. */
    private Locale language(HttpServletRequest request) {
        try {
            var who = actor.get().person();
            if (who != null) {
                return people.person(who).orElseThrow().language();
            }
        } catch (RuntimeException databaseGone) {
            LOG.debug("The reader's language is not known now");
        }
        var asked = request.getLocale().getLanguage();
        return Messages.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(asked))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
