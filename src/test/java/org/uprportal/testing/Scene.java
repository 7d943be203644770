package org.uprportal.testing;

import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.uprportal.account.People;
import org.uprportal.account.SignedIn;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** Makes the people, States and cycles a test needs, each test its own. */
public class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger STATES = new AtomicInteger();

    /**
     * Codes that ISO 3166 leaves to its users, XAA to XZZ and QMA to QZZ, and after those YAA to YDZ and YFA to YTZ, which no
     * State has.
     */
    private static final List<String> BEGINNINGS = Stream.of("XAZ", "QMZ", "YAD", "YFT")
            .flatMap(range -> IntStream.rangeClosed(range.charAt(1), range.charAt(2))
                    .mapToObj(second -> range.substring(0, 1) + (char) second))
            .toList();

    private final People people;
    private final Sessions sessions;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final PortalClock clock;

    Scene(People people, Sessions sessions, Cycles cycles, CurrentActor actor, PortalClock clock) {
        this.people = people;
        this.sessions = sessions;
        this.cycles = cycles;
        this.actor = actor;
        this.clock = clock;
    }

    /** A State that does not exist, a new one each time. */
    public StateCode newState() {
        var number = STATES.getAndIncrement();
        return new StateCode(BEGINNINGS.get(number / 26) + (char) ('A' + number % 26));
    }

    /** Whether a State is one that a test may have invented. */
    public static boolean invented(StateCode state) {
        return BEGINNINGS.contains(state.value().substring(0, 2));
    }

    /** A person of a new party; an embassy stands for an invented State and is accredited to {@code state}. */
    public PersonId person(PartyKind kind, @Nullable StateCode state) {
        var embassy = kind == PartyKind.EMBASSY;
        var party = new Party(
                PartyId.random(),
                kind,
                kind.name().toLowerCase(Locale.ROOT) + " " + NUMBER.incrementAndGet(),
                embassy ? newState() : kind == PartyKind.OHCHR || kind.ofThePortal() ? null : state,
                embassy ? state : null);
        people.know(party);
        return colleague(party.id());
    }

    /** One more person of a party. */
    public PersonId colleague(PartyId party) {
        return colleague(party, MemberRole.EDITOR);
    }

    /** One more person of a party, in that role. */
    public PersonId colleague(PartyId party, MemberRole role) {
        var number = NUMBER.incrementAndGet();
        // None is the beginning of another, so that one can be looked for.
        var name = String.format(Locale.ROOT, "%06d", number);
        return people.enrol(
                PersonId.random(), "Person " + name, "person" + name + "@example.org", Locale.ENGLISH, party, role);
    }

    /** The party a person acts for. */
    public PartyId partyOf(PersonId person) {
        return people.person(person).orElseThrow().party().id();
    }

    /** Somebody of the OHCHR secretariat. */
    public PersonId secretariat() {
        return person(PartyKind.OHCHR, null);
    }

    /** Signs the person in for the rest of the test, or until somebody else is. */
    public void signIn(PersonId person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Principal(person), null, List.of(new SimpleGrantedAuthority("ROLE_PERSON"))));
        become(context);
    }

    /** Nobody is signed in any more. */
    public void signOut() {
        become(SecurityContextHolder.createEmptyContext());
    }

    /** In a view test the security context is the Vaadin session's, elsewhere the thread's. */
    private static void become(SecurityContext context) {
        SecurityContextHolder.setContext(context);
        var vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            vaadin.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    /** Does something as a person. */
    public <T> T as(PersonId person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return work.get();
        } finally {
            become(before);
        }
    }

    /** Does something as a person. */
    public void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    /** A new session whose stakeholder deadline lies {@code ahead} of now, the other dates following in the usual distances. */
    public SessionSettings newSession(Duration ahead) {
        return newSession(ahead, 4);
    }

    /** A new session of that cycle. */
    public SessionSettings newSession(Duration ahead, int cycle) {
        var now = clock.instant();
        var deadline = now.plus(ahead);
        var starts = LocalDate.ofInstant(deadline, PortalClock.GENEVA).plusWeeks(30);
        var settings = new SessionSettings(
                1000 + NUMBER.incrementAndGet(),
                cycle,
                2000 + NUMBER.incrementAndGet(),
                starts,
                starts.plusDays(11),
                deadline,
                noon(starts.minusWeeks(12)),
                noon(starts.minusWeeks(2)),
                noon(starts.plusWeeks(12)),
                starts.plusWeeks(22),
                noon(starts.plusWeeks(22).plusMonths(27)),
                30,
                2815,
                5630,
                10700,
                2675,
                EnumSet.allOf(CycleDate.class),
                true);
        actor.runAs(Actor.PORTAL, () -> sessions.add(settings));
        return sessions.find(settings.number()).orElseThrow();
    }

    /** A cycle, opened by the secretariat, in a new session with its stakeholder deadline in 120 days. */
    public CycleId openCycle(StateCode state) {
        var session = newSession(Duration.ofDays(120));
        return actor.callAs(Actor.PORTAL, () -> cycles.open(state, 4, session.number()));
    }

    /** A cycle, opened and confirmed. */
    public CycleId runningCycle(StateCode state) {
        var cycle = openCycle(state);
        actor.runAs(Actor.PORTAL, () -> cycles.confirm(cycle));
        return cycle;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PortalClock.GENEVA).toInstant();
    }

    private record Principal(PersonId personId) implements SignedIn, java.security.Principal {

        @Override
        public String getName() {
            return personId.value().toString();
        }

        @Override
        public boolean mayActAs(PartyKind kind) {
            return true;
        }
    }
}
