package org.uprportal.platform;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * A part of a list: the rows that were asked for, and how many there are in all.
 *
 * @param total of the whole list, whatever the part
 */
public record Part<T>(List<T> rows, int total) {

    public Part {
        rows = List.copyOf(rows);
    }

    /** What a repository found. */
    public static <T> Part<T> of(Page<T> page) {
        return new Part<>(page.getContent(), Math.toIntExact(page.getTotalElements()));
    }

    /** A part of a list that is known as a whole, because it is short or was needed for something else. */
    public static <T> Part<T> of(List<T> all, int offset, int most) {
        var from = Math.clamp(offset, 0, all.size());
        return new Part<>(all.subList(from, Math.min(all.size(), from + most)), all.size());
    }

    /** How a repository is asked for a part. @param offset a multiple of {@code most} */
    public static Pageable page(int offset, int most) {
        return PageRequest.of(offset / most, most);
    }

    /** The same part with other rows. */
    public <R> Part<R> map(Function<? super T, ? extends R> change) {
        return new Part<>(rows.stream().<R>map(change).toList(), total);
    }
}
