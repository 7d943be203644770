package org.uprportal.account;

import java.util.Optional;
import org.uprportal.platform.Refusal;

/** The act wants a fresh sign-in; nothing was done. */
public class SignInAgain extends Refusal {

    SignInAgain() {
        super("account.signInAgain", "This needs a fresh sign-in.");
    }

    @Override
    public Optional<String> way() {
        return Optional.of("/oauth2/authorization/keycloak?again");
    }
}
