package org.uprportal.meeting;

/**
 * What somebody needs to come.
 *
 * @param amount in whole units of the currency
 * @param currency three capital letters, such as CHF
 * @param need for what
 */
public record TravelAsk(int amount, String currency, String need) {

    /** The largest amount. */
    public static final int MOST = 1_000_000;
}
