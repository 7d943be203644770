package org.uprportal.indicator;

/** By what an indicator's values are told apart. */
public enum Disaggregation {
    SEX,
    AGE,
    DISABILITY,
    REGION,
    MINORITY,
    INCOME
}
