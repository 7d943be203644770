package org.uprportal.state;

/** The five regional groups of the United Nations. */
public enum RegionalGroup {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    LATIN_AMERICAN_AND_CARIBBEAN,
    WESTERN_EUROPEAN_AND_OTHERS
}
