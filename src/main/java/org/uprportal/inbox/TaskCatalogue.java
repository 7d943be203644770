package org.uprportal.inbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;

/** The kinds of task the modules bring, by form key. */
@Component
class TaskCatalogue {

    private static final DateTimeFormatter GENEVA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(PortalClock.GENEVA);

    private final ObjectProvider<TaskKind> kinds;
    private final ObjectProvider<TaskPage> pages;
    private final Messages messages;

    TaskCatalogue(ObjectProvider<TaskKind> kinds, ObjectProvider<TaskPage> pages, Messages messages) {
        this.kinds = kinds;
        this.pages = pages;
        this.messages = messages;
    }

    TaskKind kind(String formKey) {
        return only(kinds.stream().toList(), TaskKind::formKey, formKey);
    }

    String path(String formKey, UUID subject) {
        return only(pages.stream().toList(), TaskPage::formKey, formKey).pathFor(subject);
    }

    String english(TaskSummary task) {
        return messages.text(Locale.ENGLISH, task.titleKey(), task.arguments().toArray());
    }

    static String titleKey(String formKey) {
        return formKey.replaceFirst("/", ".task.");
    }

    static String geneva(Instant moment) {
        return GENEVA.format(moment);
    }

    private static <T> T only(List<T> all, Function<T, String> key, String wanted) {
        return all.stream()
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module brings the form key " + wanted));
    }
}
