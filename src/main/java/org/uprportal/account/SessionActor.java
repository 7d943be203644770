package org.uprportal.account;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** The actor behind the security context, unless work was handed to somebody else for its length. */
@Component
class SessionActor implements CurrentActor {

    private final ThreadLocal<@Nullable Actor> standIn = new ThreadLocal<>();
    private final ObjectProvider<People> people;

    SessionActor(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public Actor get() {
        var instead = standIn.get();
        if (instead != null) {
            return instead;
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn who)) {
            return Actor.VISITOR;
        }
        return people.getObject()
                .actor(who.personId())
                .filter(found ->
                        found.party() != null && who.mayActAs(found.party().kind()))
                .orElse(Actor.VISITOR);
    }

    @Override
    public <T> T callAs(Actor actor, Supplier<T> work) {
        var before = standIn.get();
        standIn.set(actor);
        try {
            return work.get();
        } finally {
            standIn.set(before);
        }
    }
}
