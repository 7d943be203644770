package org.uprportal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uprportal.notification.NoticeTable;
import org.uprportal.party.Audience;

/** Walks a module's table of notices: every kind of event has a line or is named as silent, and each line reaches whom it should. */
public final class NoticeWalk {

    private NoticeWalk() {}

    /** Every kind of event is told, or is one of those of which nobody is told. */
    @SafeVarargs
    public static <E> void everyKind(NoticeTable<E> table, Class<E> events, Class<? extends E>... silent) {
        everyKind(List.of(table), events, silent);
    }

    /** The same where several tables hear the same events. */
    @SafeVarargs
    public static <E> void everyKind(Collection<NoticeTable<E>> tables, Class<E> events, Class<? extends E>... silent) {
        var told = tables.stream().flatMap(table -> table.told().stream()).collect(Collectors.toSet());
        assertThat(Arrays.stream(events.getPermittedSubclasses()).toList())
                .allMatch(kind -> told.contains(kind) != List.of(silent).contains(kind));
    }

    /** What is told of an event: sentence, page and addressees, a line each. */
    public static <E> List<String> told(NoticeTable<E> table, E event) {
        return table.of(event).stream()
                .map(notice -> notice.key() + " /" + notice.path() + " " + tokens(notice.to()))
                .toList();
    }

    /** What is told of these events, in their order. */
    public static <E> List<String> told(NoticeTable<E> table, Collection<? extends E> events) {
        return events.stream().flatMap(event -> told(table, event).stream()).toList();
    }

    /** Every sentence of the table is told by one of these events, so that no line is left unwalked. */
    public static <E> void everyLine(NoticeTable<E> table, Collection<? extends E> events) {
        var said = events.stream()
                .flatMap(event -> table.of(event).stream())
                .map(notice -> notice.key())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).containsExactlyElementsOf(new TreeSet<>(table.keys()));
    }

    private static Set<String> tokens(Set<Audience> all) {
        return all.stream().map(Audience::token).collect(Collectors.toCollection(TreeSet::new));
    }
}
