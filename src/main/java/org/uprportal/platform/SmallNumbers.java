package org.uprportal.platform;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Numbers about a few people tell who they are. Whatever counts or averages what people or organisations did who need not be
 * known is told by these rules, everywhere the same.
 */
public final class SmallNumbers {

    /** Fewer are not told. */
    public static final int LEAST = 5;

    private SmallNumbers() {}

    /** The mean of what some have answered; empty where they are so few that one of them could be told apart. */
    public static OptionalDouble mean(Collection<Integer> answers) {
        return answers.size() < LEAST
                ? OptionalDouble.empty()
                : answers.stream().mapToInt(Integer::intValue).average();
    }

    /**
     * How many are told of where some are seen and some are not: whoever counts those in sight must not find that one or two are
     * missing. So the others count only where there are many of them.
     *
     * @param seen those that whoever reads the number can count for themselves
     * @param hidden those that exist for others only
     */
    public static int told(int seen, int hidden) {
        return hidden < LEAST ? seen : seen + hidden;
    }
}
