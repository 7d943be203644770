package org.uprportal.vault;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
public enum VaultThing implements Thing {
    /** An organisation is told its own pseudonyms; nobody is told who is behind one. */
    IDENTITY_VAULT
}
