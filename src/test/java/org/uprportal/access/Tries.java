package org.uprportal.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.uprportal.guard.Doors;

/** Who tries which page: everybody all that they may open, and of those who are refused it some, by turns. */
final class Tries {

    /** An address behind a door. */
    record Page(Doors.Door door, Canaries.Visit visit) {}

    private final Canaries canaries;
    private final List<String> people;
    private final int fewest;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Set<Page>> planned = new LinkedHashMap<>();

    /** @param fewest of those who are refused a page, how many try it; all of them where they are not more */
    Tries(List<Doors.Door> doors, Canaries canaries, List<String> people, int fewest) {
        this.canaries = canaries;
        this.people = people;
        this.fewest = fewest;
        people.forEach(name -> planned.put(name, new LinkedHashSet<>()));
        doors.forEach(door -> canaries.visits(door).forEach(visit -> pages.add(new Page(door, visit))));
        var turns = new LinkedHashMap<String, Integer>();
        for (var page : pages) {
            var refused = new ArrayList<>(refused(page));
            // Whose turn has come least so far.
            refused.sort(Comparator.comparing(name -> turns.getOrDefault(name, 0)));
            var trying = refused.subList(0, Math.min(fewest, refused.size()));
            trying.forEach(name -> turns.merge(name, 1, Integer::sum));
            people.stream()
                    .filter(name -> opens(page, name) || trying.contains(name))
                    .forEach(name -> planned.get(name).add(page));
        }
    }

    /** What that person tries, in the order of the doors. */
    Set<Page> of(String name) {
        return planned.get(name);
    }

    /** Whether the matrix lets that person open it. */
    boolean opens(Page page, String name) {
        return canaries.opens(page.door(), page.visit(), name);
    }

    /** What is missing in what was tried: a door, somebody who may open a page, or enough of those who may not. */
    Set<String> missing(List<Doors.Door> doors, Map<String, ? extends Set<Page>> tried) {
        var missing = new TreeSet<String>();
        doors.stream()
                .filter(door -> pages.stream().noneMatch(page -> page.door().equals(door)))
                .forEach(door -> missing.add(door.name() + " is not tried at all"));
        for (var page : pages) {
            people.stream()
                    .filter(name -> opens(page, name) && !tried.get(name).contains(page))
                    .forEach(name ->
                            missing.add(name + " may open " + page.visit().path() + " and has not"));
            var refused = refused(page);
            var trying = refused.stream()
                    .filter(name -> tried.get(name).contains(page))
                    .count();
            if (trying < Math.min(fewest, refused.size())) {
                missing.add(page.visit().path() + " is refused to " + trying + " only");
            }
        }
        people.stream()
                .filter(name -> tried.get(name).stream().allMatch(page -> opens(page, name)))
                .forEach(name -> missing.add(name + " is refused nothing"));
        return missing;
    }

    private List<String> refused(Page page) {
        return people.stream().filter(name -> !opens(page, name)).toList();
    }
}
