package org.uprportal.place;

/** What a place is, from the largest to the smallest; each lies in one before it. */
public enum PlaceKind {
    COUNTRY,
    REGION,
    COUNTY,
    MUNICIPALITY
}
