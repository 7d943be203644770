package org.uprportal.indicator;

import java.util.List;

/** Indicators of the Sustainable Development Goals that speak of human rights, by their official codes and names. */
public final class StandardIndicators {

    /** One of them; the name is the official English one. */
    public record Standard(String code, String name, String unit) {}

    private static final String PER_CENT = "%";
    private static final String PER_100_000 = "per 100,000";

    /** All of them, in the order of their codes. */
    public static final List<Standard> ALL = List.of(
            new Standard("SDG 1.2.1", "Proportion of population living below the national poverty line", PER_CENT),
            new Standard("SDG 1.3.1", "Proportion of population covered by social protection floors/systems", PER_CENT),
            new Standard("SDG 2.1.2", "Prevalence of moderate or severe food insecurity in the population", PER_CENT),
            new Standard("SDG 3.1.1", "Maternal mortality ratio", "per 100,000 live births"),
            new Standard("SDG 3.2.1", "Under-5 mortality rate", "per 1,000 live births"),
            new Standard("SDG 3.7.2", "Adolescent birth rate", "per 1,000 women"),
            new Standard("SDG 3.8.1", "Coverage of essential health services", "index"),
            new Standard(
                    "SDG 4.1.2", "Completion rate (primary, lower secondary, upper secondary education)", PER_CENT),
            new Standard("SDG 4.5.1", "Parity indices for all education indicators", "index"),
            new Standard(
                    "SDG 5.2.1",
                    "Proportion of women and girls subjected to violence by an intimate partner",
                    PER_CENT),
            new Standard("SDG 5.3.1", "Proportion of women aged 20–24 years who were married before age 18", PER_CENT),
            new Standard(
                    "SDG 5.5.1",
                    "Proportion of seats held by women in national parliaments and local governments",
                    PER_CENT),
            new Standard(
                    "SDG 6.1.1", "Proportion of population using safely managed drinking water services", PER_CENT),
            new Standard("SDG 8.5.2", "Unemployment rate", PER_CENT),
            new Standard("SDG 8.7.1", "Proportion of children aged 5–17 years engaged in child labour", PER_CENT),
            new Standard("SDG 8.8.2", "Level of national compliance with labour rights", "index"),
            new Standard("SDG 10.2.1", "Proportion of people living below 50 per cent of median income", PER_CENT),
            new Standard(
                    "SDG 10.3.1", "Proportion of population having felt discriminated against or harassed", PER_CENT),
            new Standard(
                    "SDG 11.1.1", "Proportion of urban population living in slums or inadequate housing", PER_CENT),
            new Standard("SDG 16.1.1", "Number of victims of intentional homicide", PER_100_000),
            new Standard(
                    "SDG 16.1.3", "Proportion of population subjected to violence in the previous 12 months", PER_CENT),
            new Standard("SDG 16.2.2", "Number of victims of human trafficking", PER_100_000),
            new Standard("SDG 16.3.1", "Proportion of victims of violence who reported their victimization", PER_CENT),
            new Standard("SDG 16.3.2", "Unsentenced detainees as a proportion of overall prison population", PER_CENT),
            new Standard(
                    "SDG 16.9.1", "Proportion of children under 5 years whose births have been registered", PER_CENT),
            new Standard(
                    "SDG 16.10.1",
                    "Number of verified cases of killing and other attacks against journalists and human rights advocates",
                    "cases"),
            new Standard("SDG 16.a.1", "Existence of independent national human rights institutions", "yes = 1"));

    private StandardIndicators() {}
}
