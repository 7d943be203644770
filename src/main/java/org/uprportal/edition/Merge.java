package org.uprportal.edition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.ThreeWay;

/**
 * Puts together what two people have made of the same thing, field by field: what one of them has left as it was read is
 * taken from the other. Where both have changed a field differently, what stands stays, and the field is named.
 */
public final class Merge {

    private final Map<String, Both> overtaken = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> moved = new LinkedHashSet<>();

    /**
     * The words of both in a field that both have changed.
     *
     * @param mine what was not taken
     * @param theirs what stands
     */
    public record Both(String mine, String theirs) {}

    /** A text. */
    public String text(String field, String read, String mine, String stands) {
        return of(field, read, mine, stands, Function.identity());
    }

    /**
     * A value of any kind.
     *
     * @param words how the value is kept where it is not taken
     * @return what stands from now on
     */
    public <T extends @Nullable Object> T of(String field, T read, T mine, T stands, Function<T, String> words) {
        if (!Objects.equals(stands, read) && !Objects.equals(stands, mine)) {
            moved.add(field);
        }
        return switch (ThreeWay.whose(read, mine, stands)) {
            case THEIRS -> stands;
            case MINE -> {
                taken.add(field);
                yield mine;
            }
            case BOTH -> {
                overtaken.put(field, new Both(words.apply(mine), words.apply(stands)));
                yield stands;
            }
        };
    }

    /** The fields that were not taken, with the words of both. */
    public Map<String, Both> overtaken() {
        return overtaken;
    }

    /** The fields that were taken. */
    public Set<String> taken() {
        return taken;
    }

    /** The fields that stand otherwise than they were read, because somebody else has changed them. */
    public Set<String> moved() {
        return moved;
    }
}
