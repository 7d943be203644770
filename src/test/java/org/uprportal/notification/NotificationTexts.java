package org.uprportal.notification;

import java.util.Set;
import org.uprportal.testing.world.ModuleTexts;

/** News and letters, which the portal writes itself. */
public class NotificationTexts implements ModuleTexts {

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "notification_enclosure.*",
                // Made by the portal and shortened where needed
                "notification_mail.body",
                "notification_mail.failure",
                "notification_rhythm.rhythm",
                "notification_mail.recipient",
                "notification_mail.subject",
                "notification_notice.arguments",
                "notification_notice.once_key",
                "notification_notice.path",
                "notification_notice.text_key");
    }
}
