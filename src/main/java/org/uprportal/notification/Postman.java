package org.uprportal.notification;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server; in the demo they stay in the portal, where a page shows them. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final ObjectProvider<JavaMailSender> server;
    private final boolean demo;
    private final String from;

    Postman(ObjectProvider<JavaMailSender> server, Environment environment, @Value("${portal.mail.from}") String from) {
        this.server = server;
        this.demo = Arrays.asList(environment.getActiveProfiles()).contains("demo");
        this.from = from;
    }

    boolean demo() {
        return demo;
    }

    boolean deliver(MailSummary mail) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return demo;
        }
        try {
            var letter = new SimpleMailMessage();
            letter.setFrom(from);
            letter.setTo(mail.to());
            letter.setSubject(mail.subject());
            letter.setText(mail.body());
            sender.send(letter);
            return true;
        } catch (MailException away) {
            LOG.warn(
                    "The mail server did not take a letter: {}", away.getClass().getSimpleName());
            return false;
        }
    }
}
