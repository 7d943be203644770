package org.uprportal.vault;

import java.util.List;
import java.util.Map;
import org.uprportal.cycle.Cycles;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Who is behind a pseudonym: an organisation that files under one, and is named so in no directory. */
public class VaultWorld implements ModuleWorld {

    private final World world;
    private final Cycles cycles;
    private final Pseudonyms pseudonyms;

    VaultWorld(World world, Cycles cycles, Pseudonyms pseudonyms) {
        this.world = world;
        this.cycles = cycles;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void trials(Trials trials) {
        var present = cycles.of(world.state()).stream()
                .filter(one -> one.number() == 4)
                .findFirst()
                .orElseThrow()
                .id();
        trials.of("identity-vault")
                .ownedBy(world.party("unlisted CSO"))
                .read(who -> !pseudonyms.mine(List.of(present.value())).isEmpty());
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(Map.entry("BEHIND", Secret.of("identity-vault", world.party("unlisted CSO"))));
    }
}
