package org.uprportal.inbox;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of task the modules bring, by form key. */
@Component
class TaskCatalogue {

    private final ObjectProvider<TaskKind> kinds;
    private final ObjectProvider<TaskPage> pages;

    TaskCatalogue(ObjectProvider<TaskKind> kinds, ObjectProvider<TaskPage> pages) {
        this.kinds = kinds;
        this.pages = pages;
    }

    TaskKind kind(String formKey) {
        return only(kinds.stream().toList(), TaskKind::formKey, formKey);
    }

    String path(String formKey, UUID subject) {
        return only(pages.stream().toList(), TaskPage::formKey, formKey).pathFor(subject);
    }

    static String titleKey(String formKey) {
        return formKey.replaceFirst("/", ".task.");
    }

    private static <T> T only(List<T> all, Function<T, String> key, String wanted) {
        return all.stream()
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module brings the form key " + wanted));
    }
}
