package org.uprportal.testing.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/** What can be tried with one thing, whose it is and who is named on it. */
public final class Trial {

    private final Map<String, Attempt> acts = new LinkedHashMap<>();
    private final Set<String> persons = new TreeSet<>();
    private @Nullable PartyId owner;
    private Set<PartyId> named = Set.of();
    private boolean makesOwn;

    Trial() {}

    public Trial ownedBy(PartyId party) {
        owner = party;
        return this;
    }

    public Trial on(PartyId... parties) {
        named = Set.of(parties);
        return this;
    }

    /** It is that person's, not their party's. */
    public Trial of(String person) {
        persons.add(person);
        return this;
    }

    /** What is made belongs to whoever makes it. */
    public Trial makingOwn() {
        makesOwn = true;
        return this;
    }

    public Trial read(Attempt attempt) {
        acts.put("read", attempt);
        return this;
    }

    public Trial write(Runnable work) {
        acts.put("write", done(work));
        return this;
    }

    public Trial create(Runnable work) {
        acts.put("create", done(work));
        return this;
    }

    private static Attempt done(Runnable work) {
        return name -> {
            work.run();
            return true;
        };
    }

    /** By {@code read}, {@code write} and {@code create}. */
    public Map<String, Attempt> acts() {
        return acts;
    }

    public Set<String> persons() {
        return persons;
    }

    public @Nullable PartyId owner() {
        return owner;
    }

    public Set<PartyId> named() {
        return named;
    }

    public boolean makesOwn() {
        return makesOwn;
    }
}
