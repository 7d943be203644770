package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What stands in a {@link World}'s confidential fields, who may read it, and the addresses under which its things are found. */
class Canaries {

    /** The name of the organisation behind a pseudonym, which is not in the public directory. */
    private static final String BEHIND = "BEHIND";

    private final World world;
    private final Parts brought;
    private final Matrix matrix = Matrix.get();

    Canaries(World world, Parts brought) {
        this.world = world;
        this.brought = brought;
    }

    /** A page to open: with a thing, or with nothing behind its address. */
    record Visit(
            @Nullable String object, String path, @Nullable PartyId owner, Set<PartyId> named) {}

    record Secret(String object, @Nullable PartyId owner, Set<PartyId> named) {}

    /** The marks by their names, with whose they are. */
    Map<String, Secret> secrets() {
        var secrets = new LinkedHashMap<String, Secret>();
        brought.secrets().forEach((mark, one) -> secrets.put(mark, new Secret(one.object(), one.owner(), one.named())));
        var draft = new Secret("cso-draft", world.authors, Set.of());
        var filed = new Secret("filed-submission", world.authors, Set.of());
        var veiled = new Secret("filed-submission-pseudonymous", world.hidden, Set.of());
        var ask = new Secret("ask", world.authors, Set.of(world.mission));
        var prepared = new Secret("consultation-draft", null, Set.of());
        secrets.put("DRAFTTITLE", draft);
        secrets.put("DRAFT ", draft);
        secrets.put("FILEDTITLE", filed);
        secrets.put("FILED ", filed);
        secrets.put("VEILEDTITLE", veiled);
        secrets.put("VEILED ", veiled);
        secrets.put(BEHIND, new Secret("identity-vault", world.hidden, Set.of()));
        secrets.put("CONTRIBUTION", new Secret("contribution", world.authors, Set.of()));
        secrets.put("BEGUN", new Secret("contribution-draft", world.authors, Set.of()));
        secrets.put("WHY", ask);
        secrets.put("LETTER", ask);
        secrets.put("MESSAGE", ask);
        secrets.put("PREPAREDTITLE", prepared);
        secrets.put("PREPARED ", prepared);
        secrets.put("QUESTION", prepared);
        secrets.put("ANSWER", new Secret("response-draft", null, Set.of()));
        secrets.put("PROPOSAL", new Secret("response-proposal", null, Set.of()));
        secrets.put("ACTION", new Secret("action-draft", null, Set.of(world.lead)));
        secrets.put("EVIDENCE", new Secret("rating-restricted", world.authors, Set.of()));
        secrets.put("APPLICATION", new Secret("registration", null, Set.of(world.countryTeam)));
        secrets.put("INVITED", new Secret("member-invitation", world.authors, Set.of()));
        secrets.put("MIDTERM", new Secret("mid-term-draft", null, Set.of()));
        secrets.put("MEETINGDRAFT", new Secret("meeting-draft", world.mission, Set.of()));
        secrets.put("JOINLINK", new Secret("meeting-link", world.authors, Set.of(world.mission)));
        secrets.put("SPEAKING", new Secret("meeting-speaker", world.authors, Set.of(world.mission)));
        secrets.put("BOOKING", new Secret("meeting-booking", world.authors, Set.of(world.mission)));
        secrets.put("MINUTESDRAFT", new Secret("minutes-draft", world.mission, Set.of()));
        secrets.put("MINUTESSENT", new Secret("meeting-minutes", world.mission, Set.of(world.authors)));
        secrets.put("AMENDMENT", new Secret("meeting-amendment", world.mission, Set.of(world.authors)));
        return secrets;
    }

    /** The addresses to try on a route. */
    List<Visit> visits(Doors.Door door) {
        var visits = new ArrayList<Visit>();
        if (!door.name().contains(":")) {
            visits.add(new Visit(null, door.name().substring(1), null, Set.of()));
            return visits;
        }
        if (door.is("public")) {
            var token = door.name().contains("/standing/") ? world.standingLink : "unknown";
            visits.add(new Visit(null, filled(door, token), null, Set.of()));
            return visits;
        }
        for (var object : door.objects()) {
            var own = brought.samples(door.module(), door.name(), object);
            own.forEach(
                    one -> visits.add(new Visit(object, filled(door, one.id().toString()), one.owner(), one.named())));
            if (!own.isEmpty()) {
                continue;
            }
            samples(door.name(), object)
                    .forEach((id, owner) -> visits.add(new Visit(
                            object,
                            filled(door, id.toString()),
                            owner.orElse(null),
                            switch (object) {
                                case "ask" -> Set.of(world.mission);
                                case "registration" -> Set.of(world.countryTeam);
                                case "meeting-cohost", "meeting-minutes" -> Set.of(world.authors);
                                case "meeting-decision" -> Set.of(world.authors, world.mission);
                                case "implementation-status" -> Set.of(world.lead);
                                default -> Set.of();
                            })));
        }
        assertThat(visits).as("things to open on " + door.name()).isNotEmpty();
        visits.add(new Visit(null, filled(door, UUID.randomUUID().toString()), null, Set.of()));
        visits.add(new Visit(null, filled(door, "1"), null, Set.of()));
        return visits;
    }

    private Map<UUID, Optional<PartyId>> samples(String route, String object) {
        var authors = Optional.of(world.authors);
        var nobody = Optional.<PartyId>empty();
        return switch (object) {
            case "cso-draft" -> Map.of(world.draft.value(), authors);
            case "filed-submission" -> Map.of(world.filed.value(), authors);
            case "filed-submission-pseudonymous" -> Map.of(world.veiled.value(), Optional.of(world.hidden));
            case "published-submission" -> Map.of(world.published.value(), authors);
            case "registration" -> Map.of(world.registration.value(), nobody);
            case "ask" -> Map.of((route.contains("/new/") ? world.filed.value() : world.ask.value()), authors);
            case "meeting-cohost" -> Map.of(world.cohost.value(), Optional.of(world.mission));
            case "minutes-draft" -> Map.of(world.writing.value(), Optional.of(world.mission));
            case "meeting-minutes" ->
                Map.of(
                        world.amended.value(),
                        Optional.of(world.mission),
                        world.disputed.value(),
                        Optional.of(world.mission));
            case "minutes-published" -> Map.of(world.recorded.value(), Optional.of(world.mission));
            case "meeting-decision" -> Map.of(world.decision.value(), Optional.of(world.lead));
            case "meeting" -> Map.of(world.meeting.value(), Optional.of(world.mission));
            case "meeting-draft" -> Map.of(world.draftMeeting.value(), Optional.of(world.mission));
            case "consultation-draft" -> Map.of(world.draftConsultation.value(), nobody);
            case "consultation" -> Map.of(world.openConsultation.value(), nobody);
            case "contribution-draft" -> Map.of(world.openConsultation.value(), nobody);
            case "contribution-answer" -> Map.of(world.closedConsultation.value(), nobody);
            case "action-draft" -> Map.of(world.plannedAction, nobody);
            case "clustering" ->
                Map.of(route.equals("/clusters/:id") ? world.cluster.value() : world.answered.value(), nobody);
            case "implementation-status" -> Map.of(world.followed.value(), nobody);
            case "cycle", "review-record" -> Map.of(world.present.value(), nobody);
            case "organisation-entry" -> Map.of(world.authors.value(), authors);
            case "organisation-unlisted" -> Map.of(world.hidden.value(), Optional.of(world.hidden));
            case "published" ->
                switch (route) {
                    // Before the plan stands an action is a draft.
                    case "/actions/:id" -> Map.of();
                    case "/progress/:id" -> Map.of(world.tracked.id().value(), nobody);
                    case "/recommendations/:id" ->
                        Map.of(
                                world.inDraft.id().value(),
                                nobody,
                                world.sent.id().value(),
                                nobody);
                    case "/responses/:id" -> Map.of(world.answering.value(), nobody);
                    default -> Map.of(world.followed.value(), nobody, world.present.value(), nobody);
                };
            default ->
                throw new IllegalStateException("No sample of " + object + " for the route " + route
                        + ": the world that its module brings gives one, see docs/new-module.md");
        };
    }

    /** Whether the matrix lets that person open the page. */
    boolean opens(Doors.Door door, Visit visit, String name) {
        if (door.is("public")) {
            return true;
        }
        if (door.is("own")) {
            return world.everybody.get(name) != null;
        }
        if (visit.object() == null && door.name().contains(":")) {
            return false;
        }
        var object = visit.object() == null ? door.objects().getFirst() : visit.object();
        var standing = world.standing(name, visit.owner(), visit.named());
        if (object.equals("contribution-draft") && world.everybody.get(name) != null) {
            standing.add("own");
        }
        if (!door.name().contains(":") && world.everybody.get(name) != null) {
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
        var standing = world.standing(name, world.hidden, Set.of());
        return Stream.of("organisation-unlisted", "account-list")
                .anyMatch(object ->
                        shown.test(object) && matrix.allows(object, world.column(name, standing), "read", standing));
    }

    /** The address of a route for that thing. */
    static String filled(Doors.Door door, String id) {
        return door.name().substring(1).replaceAll(":(id|submission|token)", id);
    }
}
