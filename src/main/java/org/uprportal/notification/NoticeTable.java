package org.uprportal.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.Audience;

/**
 * Whom a module tells what of its events: a line for each sentence, and nothing said for what has no line. The table is also
 * what a test of it walks.
 *
 * @param <E> the module's events
 */
public final class NoticeTable<E> {

    private final List<Line<E>> lines = new ArrayList<>();
    private final Map<Class<?>, Place<E>> places = new HashMap<>();
    private Place<E> everywhere;

    /** What the lines are about, and the page they link to. */
    private record Place<E>(Function<E, UUID> subject, Function<E, String> path) {}

    private record Line<E>(
            Class<? extends E> event, String key, Function<E, Stream<Notice>> notices, Predicate<E> when) {}

    /** An empty table of events each kind of which is about something else: {@link #on} says about what. */
    public NoticeTable() {
        this.everywhere = new Place<>(NoticeTable::nowhere, NoticeTable::nowhere);
    }

    /**
     * An empty table.
     *
     * @param subject the thing the events are about
     * @param path the page that the lines link to, until {@link #at} or {@link #on} says another one
     */
    public NoticeTable(Function<E, UUID> subject, Function<E, String> path) {
        this.everywhere = new Place<>(subject, path);
    }

    /** The following lines link to that page. */
    public NoticeTable<E> at(Function<E, String> other) {
        everywhere = new Place<>(everywhere.subject, other);
        return this;
    }

    /** The following lines of that kind are about that thing and link to that page. */
    public <T extends E> NoticeTable<E> on(Class<T> event, Function<T, UUID> subject, Function<T, String> path) {
        places.put(event, new Place<>(one -> subject.apply(event.cast(one)), one -> path.apply(event.cast(one))));
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
        var place = place(event);
        return line(
                event, when, key, one -> Stream.of(notice(place, key, arguments.apply(one), to.apply(one), one, null)));
    }

    /** Every event of that kind is told with that sentence, but to each person once only for the same value. */
    public <T extends E> NoticeTable<E> tellOnce(
            Class<T> event,
            String key,
            Function<T, List<?>> arguments,
            Function<T, Set<Audience>> to,
            Function<T, String> once) {
        var place = place(event);
        return line(
                event,
                any -> true,
                key,
                one -> Stream.of(notice(place, key, arguments.apply(one), to.apply(one), one, once.apply(one))));
    }

    /** Of every event of that kind several things are told, each with that sentence. */
    public <T extends E, X> NoticeTable<E> tellEach(
            Class<T> event,
            Function<T, ? extends Collection<X>> each,
            String key,
            BiFunction<T, X, List<?>> arguments,
            Function<T, Set<Audience>> to) {
        var place = place(event);
        return line(
                event,
                any -> true,
                key,
                one -> each.apply(one).stream()
                        .map(part -> notice(place, key, arguments.apply(one, part), to.apply(one), one, null)));
    }

    /** What is told of an event; lines that nobody is to hear are left out. */
    public List<Notice> of(E event) {
        return lines.stream()
                .filter(line -> line.when.test(event))
                .flatMap(line -> line.notices.apply(event))
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

    private <T extends E> NoticeTable<E> line(
            Class<T> event, Predicate<T> when, String key, Function<T, Stream<Notice>> notices) {
        lines.add(new Line<>(
                event,
                key,
                one -> notices.apply(event.cast(one)),
                one -> event.isInstance(one) && when.test(event.cast(one))));
        return this;
    }

    private Place<E> place(Class<? extends E> event) {
        return places.getOrDefault(event, everywhere);
    }

    private static <E> Notice notice(
            Place<E> place, String key, List<?> arguments, Set<Audience> to, E event, @Nullable String once) {
        return new Notice(key, arguments, place.path.apply(event), to, place.subject.apply(event), once);
    }

    private static <E, R> R nowhere(E event) {
        throw new IllegalStateException(
                "no page is said for " + event.getClass().getSimpleName());
    }
}
