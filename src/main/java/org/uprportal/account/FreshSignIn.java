package org.uprportal.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.uprportal.platform.PortalClock;

/**
 * Asks for a fresh sign-in before what cannot be undone or gives power over others: whoever finds somebody's open browser, or
 * takes over their session, does not get that far. Roles that need a second factor prove it again as well.
 */
@Component
public class FreshSignIn {

    private final PortalClock clock;
    private final Duration fresh;

    FreshSignIn(PortalClock clock, @Value("${portal.session.fresh:PT10M}") Duration fresh) {
        this.clock = clock;
        this.fresh = fresh;
    }

    /** @throws SignInAgain where whoever is signed in proved who they are too long ago */
    public void require() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn who) {
            var proved = who.provedAt();
            if (proved != null && proved.isBefore(clock.instant().minus(fresh))) {
                throw new SignInAgain();
            }
        }
    }
}
