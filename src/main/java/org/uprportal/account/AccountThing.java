package org.uprportal.account;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
public enum AccountThing implements Thing {
    /** One's own account. */
    ACCOUNT,
    /** Colleagues see each other; owners invite, change roles and remove. */
    PARTY_PEOPLE,
    /** Administrators see all accounts, suspend and restore them. */
    ACCOUNT_LIST,
    /** Whom a party has invited, and at which address, only those know who manage its people. */
    MEMBER_INVITATION
}
