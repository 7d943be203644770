package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.guard.Doors;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.Matrix;
import org.uprportal.testing.world.Parts;
import org.uprportal.testing.world.Secret;

/** What stands in a world's confidential fields, who may read it, and the addresses under which its things are found. */
class Canaries {

    /** The name of the organisation behind a pseudonym, which is not in the public directory. */
    private static final String BEHIND = "BEHIND";

    private final Everybody world;
    private final Parts brought;
    private final Matrix matrix = Matrix.get();

    Canaries(Everybody world) {
        this.world = world;
        this.brought = world.parts();
    }

    /** A page to open: with a thing, or with nothing behind its address. */
    record Visit(
            @Nullable String object, String path, @Nullable PartyId owner, Set<PartyId> named) {}

    /** The marks by their names, with whose they are. */
    Map<String, Secret> secrets() {
        return new LinkedHashMap<>(brought.secrets());
    }

    /** The addresses to try on a route. */
    List<Visit> visits(Doors.Door door) {
        var visits = new ArrayList<Visit>();
        if (!door.name().contains(":")) {
            visits.add(new Visit(null, door.name().substring(1), null, Set.of()));
            return visits;
        }
        if (door.is("public")) {
            var token = brought.token(door.module(), door.name()).orElse("unknown");
            visits.add(new Visit(null, filled(door, token), null, Set.of()));
            return visits;
        }
        for (var object : door.objects()) {
            brought.samples(door.module(), door.name(), object)
                    .forEach(one ->
                            visits.add(new Visit(object, filled(door, one.id().toString()), one.owner(), one.named())));
        }
        assertThat(visits).as("things to open on " + door.name()).isNotEmpty();
        visits.add(new Visit(null, filled(door, UUID.randomUUID().toString()), null, Set.of()));
        visits.add(new Visit(null, filled(door, "1"), null, Set.of()));
        return visits;
    }

    /** Whether the matrix lets that person open the page. */
    boolean opens(Doors.Door door, Visit visit, String name) {
        if (door.is("public")) {
            return true;
        }
        if (door.is("own")) {
            return world.everybody().get(name) != null;
        }
        if (visit.object() == null && door.name().contains(":")) {
            return false;
        }
        var object = visit.object() == null ? door.objects().getFirst() : visit.object();
        var standing = world.standing(name, visit.owner(), visit.named());
        if (object.equals("contribution-draft") && world.everybody().get(name) != null) {
            standing.add("own");
        }
        if (!door.name().contains(":") && world.everybody().get(name) != null) {
            // A list opens on what is the reader's own: of their State, for their country team.
            standing.add("country");
            if (world.partyOf(name).kind() == PartyKind.UNCT) {
                standing.add("named");
            }
        }
        return matrix.allows(object, world.column(name, standing), door.act(), standing)
                && (!Set.of("write", "create").contains(door.act()) || !world.viewer(name));
    }

    /** Whether that person may read what is marked so. */
    boolean reads(String name, Secret secret) {
        var standing = world.standing(name, secret.owner(), secret.named());
        return matrix.allows(secret.object(), world.column(name, standing), "read", standing);
    }

    /** That an organisation exists, those know who keep the register and the accounts; not under what it writes. */
    boolean keepsTheRegister(String name, String secret, Predicate<String> shown) {
        if (!secret.equals(BEHIND)) {
            return false;
        }
        var standing = world.standing(name, world.party("unlisted CSO"), Set.of());
        return Stream.of("organisation-unlisted", "account-list")
                .anyMatch(object ->
                        shown.test(object) && matrix.allows(object, world.column(name, standing), "read", standing));
    }

    /** The address of a route for that thing. */
    static String filled(Doors.Door door, String id) {
        return door.name().substring(1).replaceAll(":(id|submission|token)", id);
    }
}
