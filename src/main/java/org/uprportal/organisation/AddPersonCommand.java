package org.uprportal.organisation;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.FirstOwners;
import org.uprportal.account.Invitations;
import org.uprportal.account.People;
import org.uprportal.account.RealmRole;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/**
 * {@code bin/portal add-person OFFICE --email ADDRESS}: prints the link by which somebody becomes an owner of an office in which
 * nobody can invite them, and makes the office where there is none yet. Exit codes: 0 done, 1 refused, 2 wrong use.
 */
@Component
class AddPersonCommand implements OperatorCommand {

    private static final String USAGE =
            "administrator|auditor|ohchr|focal-point --email ADDRESS [--state CODE] [--office NAME] [--language CODE]";

    private static final Map<String, PartyKind> OFFICES = Map.of(
            "administrator", PartyKind.ADMIN,
            "auditor", PartyKind.AUDITOR,
            "ohchr", PartyKind.OHCHR,
            "focal-point", PartyKind.GOVERNMENT);

    private static final Map<PartyKind, String> NAMES = Map.of(
            PartyKind.ADMIN, "Portal administrators",
            PartyKind.AUDITOR, "Auditors of the portal",
            PartyKind.OHCHR, "OHCHR secretariat of the UPR",
            PartyKind.GOVERNMENT, "UPR focal point");

    private final People people;
    private final Organisations organisations;
    private final FirstOwners firstOwners;
    private final States states;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final String address;

    AddPersonCommand(
            People people,
            Organisations organisations,
            FirstOwners firstOwners,
            States states,
            CurrentActor actor,
            PlatformTransactionManager transactions,
            @Value("${portal.address:http://localhost}") String address) {
        this.people = people;
        this.organisations = organisations;
        this.firstOwners = firstOwners;
        this.states = states;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address;
    }

    @Override
    public String name() {
        return "add-person";
    }

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var kind = args.isEmpty() ? null : OFFICES.get(args.getFirst());
        var options = kind == null ? Optional.<Map<String, String>>empty() : options(args.subList(1, args.size()));
        if (kind == null
                || options.isEmpty()
                || !options.get().containsKey("--email")
                || (kind == PartyKind.GOVERNMENT) != options.get().containsKey("--state")) {
            err.println("Usage: add-person " + USAGE);
            return 2;
        }
        try {
            var token = actor.callAs(Actor.PORTAL, () -> transaction.execute(begun -> invite(kind, options.get())));
            out.println(address + "/" + Invitations.PAGE + "/" + token);
            err.println(
                    "Good once, and not for long. Hand it over in person; whoever opens it becomes an owner of this office."
                            + " In the realm their account needs the role "
                            + RealmRole.of(kind).claim()
                            + (RealmRole.of(kind).secondFactor() ? " and a second factor." : "."));
            return 0;
        } catch (Refusal refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    private String invite(PartyKind kind, Map<String, String> options) {
        var state = options.containsKey("--state") ? new StateCode(options.get("--state")) : null;
        if (state != null && states.find(state).isEmpty()) {
            throw RegistrationRefused.incomplete();
        }
        var name = options.getOrDefault("--office", Objects.requireNonNull(NAMES.get(kind)));
        var there = state == null ? people.parties(kind) : people.partiesOf(state, kind);
        var office = there.stream()
                .filter(one -> !options.containsKey("--office") || one.name().equals(name))
                .findFirst()
                .orElseGet(() -> begin(new Party(PartyId.random(), kind, name, state, null)));
        return firstOwners.handOver(
                office.id(),
                Objects.requireNonNull(options.get("--email")),
                Locale.forLanguageTag(options.getOrDefault("--language", "en")));
    }

    private Party begin(Party office) {
        if (office.kind().ofThePortal()) {
            people.know(office);
        } else {
            organisations.register(office, OrganisationProfile.named(office.name(), false));
        }
        return office;
    }

    private static Optional<Map<String, String>> options(List<String> args) {
        var found = new HashMap<String, String>();
        for (int at = 0; at + 1 < args.size(); at += 2) {
            found.put(args.get(at), args.get(at + 1));
        }
        return args.size() % 2 == 0
                        && List.of("--email", "--state", "--office", "--language")
                                .containsAll(found.keySet())
                ? Optional.of(found)
                : Optional.empty();
    }
}
