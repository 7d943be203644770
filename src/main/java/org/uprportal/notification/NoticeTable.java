package org.uprportal.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.uprportal.party.Audience;

/**
 * Whom a module tells what of its events: a line for each sentence, and nothing said for what has no line. The table is also
 * what a test of it walks.
 *
 * @param <E> the module's events
 */
public final class NoticeTable<E> {

    private final Function<E, UUID> subject;
    private final List<Line<E>> lines = new ArrayList<>();
    private Function<E, String> path;

    private record Line<E>(Class<? extends E> event, String key, Function<E, Notice> notice, Predicate<E> when) {}

    /**
     * An empty table.
     *
     * @param subject the thing the events are about
     * @param path the page that the lines link to, until {@link #at} says another one
     */
    public NoticeTable(Function<E, UUID> subject, Function<E, String> path) {
        this.subject = subject;
        this.path = path;
    }

    /** The following lines link to that page. */
    public NoticeTable<E> at(Function<E, String> other) {
        path = other;
        return this;
    }

    /** Every event of that kind is told with that sentence. */
    public <T extends E> NoticeTable<E> tell(
            Class<T> event, String key, Function<T, List<?>> arguments, Function<T, Set<Audience>> to) {
        return tell(event, any -> true, key, arguments, to);
    }

    /** Events of that kind for which the condition holds are told with that sentence. */
    public <T extends E> NoticeTable<E> tell(
            Class<T> event,
            Predicate<T> when,
            String key,
            Function<T, List<?>> arguments,
            Function<T, Set<Audience>> to) {
        var there = path;
        lines.add(new Line<>(
                event,
                key,
                one -> Notice.of(
                        key,
                        arguments.apply(event.cast(one)),
                        there.apply(one),
                        to.apply(event.cast(one)),
                        subject.apply(one)),
                one -> event.isInstance(one) && when.test(event.cast(one))));
        return this;
    }

    /** What is told of an event; lines that nobody is to hear are left out. */
    public List<Notice> of(E event) {
        return lines.stream()
                .filter(line -> line.when.test(event))
                .map(line -> line.notice.apply(event))
                .filter(notice -> !notice.to().isEmpty())
                .toList();
    }

    /** The kinds of events that have a line. */
    public Set<Class<?>> told() {
        var all = new HashSet<Class<?>>();
        lines.forEach(line -> all.add(line.event));
        return all;
    }

    /** The keys of all sentences, in the order of the lines. */
    public List<String> keys() {
        return lines.stream().map(Line::key).toList();
    }
}
