package org.uprportal.statement;

/**
 * Who is shown on a statement.
 *
 * @param byMail whether the name was given with an e-mail address and not by an organisation's account
 */
public record Signatory(String name, boolean byMail) {}
