package org.uprportal.followup;

import jakarta.persistence.Embeddable;

/** A document of an action, by its address on the web. */
@Embeddable
public record ActionLink(String title, String address) {}
