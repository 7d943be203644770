package org.uprportal.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;

/**
 * Asks for a fresh sign-in before what cannot be undone or gives power over others: whoever finds somebody's open browser, or
 * takes over their session, does not get that far. Roles that need a second factor prove it again as well.
 */
@Component
public class FreshSignIn {

    private final PortalClock clock;
    private final CurrentActor actor;
    private final Duration fresh;

    FreshSignIn(PortalClock clock, CurrentActor actor, @Value("${portal.session.fresh:PT10M}") Duration fresh) {
        this.clock = clock;
        this.actor = actor;
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

    /**
     * Whether whoever is signed in should be recommended more than a password: people of missions who came in by that alone.
     * Organisations write to them in confidence, and nobody else makes them use more.
     */
    public boolean recommendsPasskey() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return actor.get().is(PartyKind.EMBASSY)
                && signedIn != null
                && signedIn.getPrincipal() instanceof SignedIn who
                && who.passwordAlone();
    }
}
