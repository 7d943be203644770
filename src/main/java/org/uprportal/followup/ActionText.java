package org.uprportal.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Function;
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

    /**
     * What stands with what this writer has changed since they read it.
     *
     * @param byWhom the name of who wrote last, for the refusal
     * @throws FollowUpRefused where another has changed the same since
     */
    ActionText merged(ActionText read, ActionText stands, String byWhom) {
        return new ActionText(
                merged(ActionText::title, read, stands, byWhom),
                merged(ActionText::due, read, stands, byWhom),
                merged(ActionText::begins, read, stands, byWhom),
                merged(ActionText::budget, read, stands, byWhom),
                merged(ActionText::currency, read, stands, byWhom),
                merged(ActionText::source, read, stands, byWhom),
                merged(ActionText::place, read, stands, byWhom));
    }

    private <T extends @Nullable Object> T merged(
            Function<ActionText, T> part, ActionText read, ActionText stands, String byWhom) {
        var was = part.apply(read);
        var wanted = part.apply(this);
        var is = part.apply(stands);
        if (Objects.equals(wanted, was)) {
            return is;
        }
        if (!Objects.equals(is, was) && !Objects.equals(wanted, is)) {
            throw FollowUpRefused.actionChanged(byWhom, stands.title(), stands.due());
        }
        return wanted;
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
    }
}
