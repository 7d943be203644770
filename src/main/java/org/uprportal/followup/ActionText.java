package org.uprportal.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;

/**
 * What of an action is written by hand.
 *
 * @param begins when work on it begins, where that is known
 * @param budget what it costs, in whole and hundredths of the currency; null where nothing is said
 * @param currency of three letters (ISO 4217); empty without budget
 * @param source who pays; may be empty
 * @param place where in the State; empty for all of it
 */
public record ActionText(
        String title,
        LocalDate due,
        @Nullable LocalDate begins,
        @Nullable BigDecimal budget,
        String currency,
        String source,
        String place) {

    /** The longest source and the longest reason, in characters. */
    public static final int LONGEST = 1000;

    /** The longest place, in characters. */
    public static final int LONGEST_PLACE = 200;

    private static final BigDecimal MOST = new BigDecimal("9999999999999999");

    public ActionText {
        budget = budget == null ? null : budget.setScale(2, RoundingMode.HALF_UP);
        currency = budget == null ? "" : currency.strip().toUpperCase(java.util.Locale.ROOT);
        place = SafeText.name(place);
    }

    /** An action with nothing but its name and its date. */
    public ActionText(String title, LocalDate due) {
        this(title, due, null, null, "", "", "");
    }

    /** @throws FollowUpRefused for what is too long, a currency that is none, and a beginning after the end */
    void check() {
        FollowUpSight.length(title);
        FollowUpSight.most(source, LONGEST);
        FollowUpSight.most(place, LONGEST_PLACE);
        if (begins != null && begins.isAfter(due)) {
            throw FollowUpRefused.beginsAfterDue();
        }
        if (budget != null && (budget.signum() < 0 || budget.compareTo(MOST) > 0 || !known(currency))) {
            throw FollowUpRefused.budget();
        }
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
    }
}
