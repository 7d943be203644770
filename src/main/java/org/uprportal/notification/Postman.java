package org.uprportal.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.uprportal.platform.PortalClock;

/**
 * Hands letters to the mail server, which gets seconds to answer; in the demo they stay in the portal, where a page shows
 * them. A letter that is handed over twice, because the answer to the first time was lost, carries the same Message-ID.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final ObjectProvider<JavaMailSender> server;
    private final boolean demo;
    private final String from;
    private final PortalClock clock;

    Postman(
            ObjectProvider<JavaMailSender> server,
            Environment environment,
            PortalClock clock,
            @Value("${portal.mail.from}") String from) {
        this.server = server;
        this.demo = Arrays.asList(environment.getActiveProfiles()).contains("demo");
        this.from = from;
        this.clock = clock;
    }

    boolean demo() {
        return demo;
    }

    Delivery deliver(MailSummary mail, List<LetterEnclosure.Enclosure> enclosures) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return demo ? Delivery.TAKEN : Delivery.AWAY;
        }
        try {
            var letter = sender.createMimeMessage();
            var parts = new MimeMessageHelper(letter, !enclosures.isEmpty(), "UTF-8");
            parts.setFrom(from);
            parts.setTo(mail.to());
            parts.setSubject(mail.subject());
            parts.setText(mail.body());
            for (var file : enclosures) {
                parts.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.type());
            }
            parts.setSentDate(Date.from(clock.instant()));
            letter.setHeader("Message-ID", "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            letter.setHeader("Auto-Submitted", "auto-generated");
            sender.send(letter);
            return Delivery.TAKEN;
        } catch (MessagingException | MailException failure) {
            LOG.warn(
                    "The mail server did not take a letter: {}",
                    failure.getClass().getSimpleName());
            return refused(failure) ? Delivery.REFUSED : Delivery.AWAY;
        }
    }

    private static boolean refused(Exception failure) {
        if (failure instanceof MailParseException || failure instanceof MessagingException) {
            return true;
        }
        return failure instanceof MailSendException several
                && several.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
    }
}
