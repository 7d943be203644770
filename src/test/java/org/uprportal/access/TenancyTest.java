package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.Invitations;
import org.uprportal.account.Members;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.Inbox;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.notification.Notices;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/**
 * Three States, in each organisations, a mission, a government, a ministry, an NHRI and a country team, who make what they may make in an order that
 * chance decides: whoever asks for lists, details, tasks, news and people finds a mark of it only where it is theirs, or was given to them.
 */
@PortalTest
class TenancyTest {

    private static final String ZONE = "Europe/Zurich";

    @Autowired
    Scene scene;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk drafts;

    @Autowired
    FilingDesk filing;

    @Autowired
    Asks asks;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingCalendar calendar;

    @Autowired
    Consultations consultations;

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    PortalClock clock;

    /** What somebody made: the mark in it, and the parties that may see it. */
    private final Map<String, Set<PartyId>> made = new LinkedHashMap<>();

    private final List<Supplier<Object>> details = new ArrayList<>();
    private final Map<PartyId, List<PersonId>> people = new HashMap<>();
    private final Map<StateCode, CycleId> cycles = new HashMap<>();
    private final Map<StateCode, PersonId> missions = new HashMap<>();
    private final Map<PartyId, StateCode> at = new HashMap<>();

    @Test
    void whateverWasMadeIsFoundByThoseWhoseItIsAndByNobodyElse() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int state = 0; state < 3; state++) {
            populate(scene.newState());
        }
        var states = List.copyOf(cycles.keySet());
        for (int act = 0; act < 16; act++) {
            var who = organisation(states.get(random.nextInt(states.size())));
            switch (random.nextInt(4)) {
                case 0 -> drafts(who);
                case 1 -> asks(who);
                case 2 -> invites(who);
                default -> prepares(missions.get(at.get(scene.partyOf(who))));
            }
        }

        assertThat(made).hasSizeGreaterThan(15);
        people.forEach((party, all) -> all.forEach(person -> {
            var seen = scene.as(person, this::everything);
            made.forEach((mark, allowed) -> {
                if (!allowed.contains(party)) {
                    assertThat(seen).as("seed %d, %s", seed, mark).doesNotContain(mark);
                }
            });
        }));
        made.forEach((mark, allowed) -> assertThat(allowed.stream()
                        .anyMatch(party -> people.get(party).stream()
                                .anyMatch(person ->
                                        scene.as(person, this::everything).contains(mark))))
                .as("seed %d: whose it is finds %s", seed, mark)
                .isTrue());
    }

    private void populate(StateCode state) {
        cycles.put(state, scene.runningCycle(state));
        for (var kind :
                List.of(PartyKind.EMBASSY, PartyKind.GOVERNMENT, PartyKind.MINISTRY, PartyKind.UNCT, PartyKind.NHRI)) {
            var person = scene.person(kind, state);
            var party = scene.partyOf(person);
            at.put(party, state);
            people.computeIfAbsent(party, first -> new ArrayList<>()).add(person);
            if (kind == PartyKind.EMBASSY) {
                missions.put(state, person);
            }
        }
    }

    /** One that writes, and an owner. */
    private PersonId organisation(StateCode state) {
        var person = scene.person(PartyKind.CSO, state);
        var party = scene.partyOf(person);
        at.put(party, state);
        people.put(party, List.of(person, scene.colleague(party, MemberRole.OWNER)));
        return person;
    }

    private SubmissionId drafts(PersonId who) {
        var party = scene.partyOf(who);
        var mark = mark("draft", party);
        var cycle = cycles.get(at.get(party));
        var id = scene.as(who, () -> {
            var opened = submissions.open(cycle, false, mark);
            drafts.save(
                    opened,
                    new SubmissionDraft(
                            mark,
                            List.of(new SubmissionSection("Background", mark, "", false)),
                            List.of(new ProposedRecommendation(UUID.randomUUID(), mark, "Justice")),
                            List.of()),
                    0);
            return opened;
        });
        details.add(() -> submissions.find(id));
        return id;
    }

    private void asks(PersonId who) {
        var party = scene.partyOf(who);
        var id = drafts(who);
        var second = people.get(party).getLast();
        scene.as(who, () -> filing.askApproval(id));
        scene.as(second, () -> filing.approve(id));
        var mission = scene.partyOf(missions.get(at.get(party)));
        var mark = mark("ask", party, mission);
        // A filed text is OHCHR's too, who is not among these people.
        var proposal = scene.as(who, () -> submissions.find(id))
                .orElseThrow()
                .proposals()
                .getFirst()
                .id();
        scene.as(who, () -> asks.send(id, proposal, new AskText(mark, "Justice", mark, ""), Map.of(mission, mark)))
                .forEach(ask -> details.add(() -> asks.find(ask)));
    }

    private void invites(PersonId who) {
        var party = scene.partyOf(who);
        var mark = mark("invited", party).toLowerCase(Locale.ROOT);
        made.put(mark, Set.of(party));
        made.remove(mark.toUpperCase(Locale.ROOT));
        var owner = people.get(party).getLast();
        scene.as(owner, () -> invitations.invite(party, mark + "@example.org", Locale.ENGLISH, MemberRole.EDITOR));
    }

    private void prepares(PersonId who) {
        var mark = mark("meeting", scene.partyOf(who));
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(9)
                .atTime(14, 0);
        var id = scene.as(who, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, plan(mark, starts), "");
            return opened;
        });
        details.add(() -> meetings.find(id));
    }

    private static MeetingPlan plan(String title, LocalDateTime starts) {
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                title,
                "",
                ZONE,
                starts,
                starts.plusHours(2),
                MeetingWay.BOTH,
                "Harbour Street 4",
                "https://example.org/room",
                20,
                0,
                "",
                "",
                false);
    }

    private String mark(String what, PartyId... allowed) {
        var mark = what.toUpperCase(Locale.ROOT)
                + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        made.put(mark, Set.of(allowed));
        return mark;
    }

    /** All that the actor finds by asking for everything. */
    private String everything() {
        var seen = new ArrayList<Object>();
        seen.add(tried(submissions::mine));
        seen.add(tried(submissions::filed));
        seen.add(tried(asks::mine));
        seen.add(tried(inbox::mine));
        seen.add(tried(() -> notices.mine(500)));
        seen.add(tried(() -> calendar.search(new MeetingFilter(null, null, false, false), 0, 500)));
        seen.add(tried(meetings::hosted));
        details.forEach(one -> seen.add(tried(one)));
        for (var party : people.keySet()) {
            seen.add(tried(() -> members.of(party, 0, 50)));
            seen.add(tried(() -> invitations.open(party)));
            seen.add(tried(() -> submissions.filedBy(party)));
        }
        for (var state : cycles.keySet()) {
            seen.add(tried(() -> consultations.list(state, null, 0, 50)));
        }
        return seen.toString();
    }

    private static Object tried(Supplier<?> question) {
        try {
            return question.get();
        } catch (NotAllowed hidden) {
            return "";
        }
    }
}
