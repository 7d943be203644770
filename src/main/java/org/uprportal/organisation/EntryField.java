package org.uprportal.organisation;

/** A part of an organisation's entry that it may keep to itself. */
public enum EntryField {
    ABOUT,
    WEBSITE,
    CONTACT,
    THEMES,
    LANGUAGES,
    ECOSOC,
    NHRI
}
