package org.uprportal.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.world.Parts;

/** A {@link World} as the modules meet it that bring their own part of it. */
record WorldOfModules(World world, String mark) implements org.uprportal.testing.world.World {

    /** What they bring, made in it. */
    static Parts in(World world, String mark, ApplicationContext portal) {
        return new Parts(portal, new WorldOfModules(world, mark));
    }

    @Override
    public StateCode state() {
        return world.state;
    }

    @Override
    public Map<String, @Nullable PersonId> everybody() {
        return world.everybody;
    }

    @Override
    public PartyId authors() {
        return world.authors;
    }

    @Override
    public PartyId mission() {
        return world.mission;
    }

    @Override
    public PartyId lead() {
        return world.lead;
    }

    @Override
    public String marked(String word) {
        return mark + word;
    }
}
