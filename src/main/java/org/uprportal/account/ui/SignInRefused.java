package org.uprportal.account.ui;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The identity provider knows this person, but the portal does not let them in. */
final class SignInRefused extends OAuth2AuthenticationException {

    private SignInRefused(String code) {
        super(new OAuth2Error(code), code);
    }

    /** Nobody in the portal has this issuer and subject, or their account is suspended. */
    static SignInRefused unknown() {
        return new SignInRefused("unknown");
    }

    /** The realm's roles and the portal's record of this person do not agree. */
    static SignInRefused disagreeing() {
        return new SignInRefused("disagreeing");
    }

    /** The role counts only after a sign-in with a second factor. */
    static SignInRefused oneFactorOnly() {
        return new SignInRefused("oneFactorOnly");
    }
}
