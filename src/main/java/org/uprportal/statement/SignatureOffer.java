package org.uprportal.statement;

/**
 * What a letter's link opens.
 *
 * @param statement what is signed
 * @param name under which name; empty for a signature that is not shown
 * @param signed the edition that was signed; 0 where nothing is signed yet
 */
public record SignatureOffer(StatementDetails statement, String name, boolean shown, int signed) {

    /** Whether what stands now is what was signed. */
    public boolean stands() {
        return signed == statement.edition();
    }
}
