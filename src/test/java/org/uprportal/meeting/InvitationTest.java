package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.meeting.CalendarFileTest.event;
import static org.uprportal.meeting.CalendarFileTest.read;
import static org.uprportal.meeting.CalendarFileTest.value;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Question;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.EntryField;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** Hosting together, whom a meeting is for, and what comes by letter and into calendars. */
@PortalTest
class InvitationTest {

    private static final String ZONE = "Europe/Zurich";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    GuestList guestList;

    @Autowired
    Hosts hosts;

    @Autowired
    Seats seats;

    @Autowired
    Attendances attendances;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Themes themes;

    @Autowired
    Consultations consultations;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId host;
    PersonId team;
    PersonId first;
    PersonId second;
    PersonId government;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        team = scene.person(PartyKind.UNCT, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        government = scene.person(PartyKind.GOVERNMENT, state);
        letters.writeDue();
        database.sql("delete from notification_mail").update();
    }

    @Test
    void whoIsAskedToHostTogetherHasNoRightsUntilTheyAgreeAndThenTheSame() {
        var meeting = opened(plan(1, MeetingWelcome.USUAL));
        var party = scene.partyOf(team);
        assertThatThrownBy(() -> scene.as(first, () -> hosts.ask(meeting, party)))
                .isInstanceOf(NotAllowed.class);
        var request = scene.as(host, () -> hosts.ask(meeting, party));

        assertThat(scene.as(team, () -> meetings.find(meeting))).isEmpty();
        assertThat(tasks(team)).containsExactly("meeting/answer-cohost");
        assertThat(tasks(government)).doesNotContain("meeting/answer-cohost");
        for (var other : List.of(host, first, government)) {
            assertThatThrownBy(() -> scene.as(other, () -> hosts.answer(request, true, "")))
                    .isInstanceOf(NotAllowed.class);
        }
        refusedWith("meeting.refused.askedAlready", () -> scene.as(host, () -> hosts.ask(meeting, party)));
        scene.as(team, () -> hosts.answer(request, true, ""));

        assertThat(tasks(team)).isEmpty();
        assertThat(news(host)).contains("cohostAgreed");
        scene.as(team, () -> meetings.publish(meeting));
        scene.signOut();
        assertThat(hosts.of(meeting)).containsExactly(scene.partyOf(host), party);
        // Equal rights: decides, sees who is registered, changes, reads the joining link.
        var seat = scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        assertThat(news(team)).contains("registered");
        assertThat(scene.as(team, () -> seats.find(seat))).isPresent();
        assertThat(scene.as(team, () -> guestDesk.of(meeting, 0, 20))).hasSize(1);
        assertThat(scene.as(team, () -> meetings.find(meeting))
                        .orElseThrow()
                        .plan()
                        .link())
                .isNotEmpty();
        assertThat(scene.as(team, () -> meetings.hosted())).hasSize(1);
        assertThat(scene.as(second, () -> guestDesk.of(meeting, 0, 20))).isEmpty();
        scene.as(team, () -> meetings.cancel(meeting, "Strike"));
    }

    @Test
    void whoDeclinesSaysWhyAndNothingWaitsWhenItIsCancelled() {
        var meeting = opened(plan(1, MeetingWelcome.USUAL));
        var request = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(team)));
        refusedWith("meeting.refused.withoutReason", () -> scene.as(team, () -> hosts.answer(request, false, " ")));
        scene.as(team, () -> hosts.answer(request, false, "Busy that week"));
        assertThat(scene.as(host, () -> hosts.asked(meeting)).getFirst().reason())
                .isEqualTo("Busy that week");
        assertThat(news(host)).contains("cohostDeclined");
        scene.as(host, () -> {
            hosts.ask(meeting, scene.partyOf(government));
            meetings.publish(meeting);
        });
        assertThat(tasks(government)).contains("meeting/answer-cohost");
        scene.as(host, () -> meetings.cancel(meeting, "Strike"));
        assertThat(tasks(government)).doesNotContain("meeting/answer-cohost");
    }

    @Test
    void forThoseInvitedByNameOthersMayAskAndTheListIsPublic() {
        var named = new MeetingWelcome(MeetingAudience.NAMED, "", "", false, ListReaders.HOSTS);
        var meeting = opened(plan(10, named));
        scene.as(host, () -> {
            guestList.invite(meeting, List.of(scene.partyOf(first)));
            meetings.publish(meeting);
        });

        assertThat(news(first)).contains("published");
        assertThat(news(second)).doesNotContain("published");
        scene.signOut();
        assertThat(guestList.invited(meeting)).containsExactly(scene.partyOf(first));
        assertThat(status(scene.as(first, () -> seats.register(meeting, Attending.PLACE, false))))
                .isEqualTo(SeatStatus.PLACE);
        var asked = scene.as(second, () -> seats.register(meeting, Attending.PLACE, false));
        assertThat(status(asked)).isEqualTo(SeatStatus.ASKED);
        assertThat(scene.as(second, () -> meetings.find(meeting)).orElseThrow().invited())
                .isFalse();
        scene.as(host, () -> guestList.invite(meeting, List.of(scene.partyOf(government))));
        assertThat(news(government)).contains("published");
        assertThatThrownBy(() -> scene.as(second, () -> guestList.invite(meeting, List.of(scene.partyOf(second)))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void forAllOrganisationsOfTheStateTheRuleHoldsAlsoForWhoComesLater() {
        var rule = new MeetingWelcome(MeetingAudience.ORGANISATIONS, "", "", false, ListReaders.HOSTS);
        var meeting = opened(plan(10, rule));
        scene.as(host, () -> meetings.publish(meeting));
        var later = scene.person(PartyKind.CSO, state);
        var elsewhere = scene.person(PartyKind.CSO, scene.newState());

        assertThat(news(first)).contains("published");
        assertThat(news(government)).doesNotContain("published");
        assertThat(guestList.invited(meeting))
                .contains(scene.partyOf(first), scene.partyOf(later))
                .doesNotContain(scene.partyOf(elsewhere), scene.partyOf(government));
        assertThat(status(scene.as(later, () -> seats.register(meeting, Attending.PLACE, false))))
                .isEqualTo(SeatStatus.PLACE);
        assertThat(status(scene.as(elsewhere, () -> seats.register(meeting, Attending.PLACE, false))))
                .isEqualTo(SeatStatus.ASKED);
    }

    @Test
    void aRuleOfThemesInvitesAllThatSayTheyWorkOnThemAndOnesOwnNeedNotAsk() {
        var torture = themes.all(ThemeKind.THEME).getFirst();
        var works = registered(first, Set.of(torture.id()), true, Set.of());
        var hides = registered(second, Set.of(torture.id()), true, Set.of(EntryField.THEMES));
        var unlisted = scene.person(PartyKind.CSO, state);
        registered(unlisted, Set.of(torture.id()), false, Set.of());
        var otherwise = scene.person(PartyKind.CSO, state);
        registered(otherwise, Set.of(themes.all(ThemeKind.THEME).getLast().id()), true, Set.of());
        var rule = new MeetingReach(Set.of(torture.id()), Set.of(InvitationRule.THEMES), false);
        var meeting = opened(plan(10, byRule(new MeetingReach(Set.of(), rule.rules(), false))));
        assertThatThrownBy(() -> scene.as(host, () -> meetings.publish(meeting)))
                .isInstanceOf(MeetingRefused.class)
                .hasMessageContaining("rule");

        scene.as(host, () -> {
            meetings.revise(meeting, plan(10, byRule(rule)), "");
            meetings.publish(meeting);
        });

        scene.signOut();
        assertThat(guestList.invited(meeting)).containsExactlyInAnyOrder(works, scene.partyOf(unlisted));
        assertThat(meetings.find(meeting).orElseThrow().plan().welcome().reach())
                .isEqualTo(rule);
        assertThat(news(first)).contains("published");
        assertThat(news(unlisted)).contains("published");
        for (var other : List.of(second, otherwise, government)) {
            assertThat(news(other)).doesNotContain("published");
        }
        assertThat(status(scene.as(first, () -> seats.register(meeting, Attending.PLACE, false))))
                .isEqualTo(SeatStatus.PLACE);
        var asked = scene.as(second, () -> seats.register(meeting, Attending.PLACE, false));
        assertThat(status(asked)).isEqualTo(SeatStatus.ASKED);
        scene.as(host, () -> guestDesk.decide(asked, false, "The room is for those who work on torture"));
        assertThat(news(second)).contains("mine.REFUSED");
        assertThat(hides).isNotEqualTo(works);
        // A wider rule is told to whom it reaches, and to nobody again.
        scene.as(
                host,
                () -> meetings.revise(
                        meeting,
                        plan(
                                10,
                                byRule(new MeetingReach(
                                        Set.of(
                                                torture.id(),
                                                themes.all(ThemeKind.THEME)
                                                        .getLast()
                                                        .id()),
                                        rule.rules(),
                                        false))),
                        ""));
        assertThat(news(otherwise)).contains("published");
        assertThat(news(first).stream().filter("published"::equals)).hasSize(1);
    }

    @Test
    void aRuleOfTheLastConsultationInvitesWhoContributedUnderTheirName() {
        var cycle = scene.runningCycle(state);
        var consultation = consultations.schedule(cycle).orElseThrow().id();
        var unnamed = scene.person(PartyKind.CSO, state);
        scene.as(government, () -> {
            consultations.draft(
                    consultation,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(Question.of("What is missing?")),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(consultation);
        });
        var question = consultations
                .find(consultation)
                .orElseThrow()
                .draft()
                .questions()
                .getFirst();
        for (var who : List.of(first, unnamed)) {
            scene.as(who, () -> {
                contributionDesk.draft(
                        consultation, new ContributionDraft(Map.of(question.id(), "Courts"), "", who == unnamed));
                contributionDesk.send(consultation);
            });
        }
        var rule = new MeetingReach(Set.of(), Set.of(InvitationRule.LAST_CONSULTATION), false);
        var meeting = opened(plan(10, byRule(rule)));
        // Until the outcome is public, who contributed is between them and the government.
        assertThat(scene.as(host, () -> guestList.invited(meeting))).isEmpty();
        database.sql("update consultation_consultation set status = 'CONCLUDED' where id = ?")
                .params(consultation.value().toString())
                .update();

        scene.as(host, () -> meetings.publish(meeting));

        scene.signOut();
        assertThat(guestList.invited(meeting)).containsExactly(scene.partyOf(first));
        assertThat(news(first)).contains("published");
        assertThat(news(unnamed)).doesNotContain("published");
        assertThat(status(scene.as(unnamed, () -> seats.register(meeting, Attending.PLACE, false))))
                .as("nobody sees from a registration who contributed without a name")
                .isEqualTo(SeatStatus.ASKED);
    }

    private static MeetingWelcome byRule(MeetingReach reach) {
        return new MeetingWelcome(MeetingAudience.RULE, "", "", false, ListReaders.HOSTS, reach);
    }

    private PartyId registered(PersonId who, Set<ThemeId> on, boolean listed, Set<EntryField> hidden) {
        var party = people.person(who).orElseThrow().party();
        return scene.as(
                scene.secretariat(),
                () -> organisations.register(
                        party,
                        new OrganisationProfile(
                                "Works on " + party.id().value().toString().substring(0, 8),
                                "",
                                "",
                                "",
                                on,
                                Set.of(),
                                EcosocStatus.NONE,
                                NhriStatus.NONE,
                                listed,
                                hidden)));
    }

    @Test
    void whoSeesThatOneComesIsWhatTheHostHasSaid() {
        for (var list : ListReaders.values()) {
            var meeting = opened(plan(10, new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", false, list)));
            scene.as(host, () -> meetings.publish(meeting));
            scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
            assertThat(participants(host, meeting)).hasSize(1);
            assertThat(participants(first, meeting)).hasSize(list == ListReaders.HOSTS ? 0 : 1);
            assertThat(participants(second, meeting)).hasSize(list == ListReaders.EVERYBODY ? 1 : 0);
            scene.signOut();
            assertThat(attendances.participants(meeting)).hasSize(list == ListReaders.EVERYBODY ? 1 : 0);
        }
    }

    @Test
    void theLetterPutsTheMeetingIntoTheCalendarMovesItThereAndTakesItOut() throws Exception {
        var welcome = new MeetingWelcome(MeetingAudience.EVERYBODY, "", "a passport", false, ListReaders.HOSTS);
        var meeting = opened(plan(10, welcome));
        scene.as(host, () -> meetings.publish(meeting));
        scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        letters.writeDue();
        var placed = enclosed(first);
        assertThat(body(first)).contains("Harbour Street 4", "14:00", "GMT", "Please bring: a passport");
        assertThat(enclosed(second)).isNull();

        scene.as(host, () -> meetings.revise(meeting, moved(plan(10, welcome)), "The ambassador travels"));
        letters.writeDue();
        var moved = enclosed(first);
        scene.as(host, () -> meetings.revise(meeting, moved(plan(11, welcome)), ""));
        letters.writeDue();
        var changed = enclosed(first);
        scene.as(host, () -> meetings.cancel(meeting, "Strike"));
        letters.writeDue();
        var cancelled = enclosed(first);

        assertThat(value(read(placed), "METHOD")).isEqualTo("REQUEST");
        assertThat(value(read(cancelled), "METHOD")).isEqualTo("CANCEL");
        var last = -1;
        for (var file : List.of(placed, moved, changed, cancelled)) {
            assertThat(value(event(read(file)), "UID")).isEqualTo(CalendarFile.uid(meeting));
            var sequence = Integer.parseInt(value(event(read(file)), "SEQUENCE"));
            assertThat(sequence).isGreaterThan(last);
            last = sequence;
        }
        assertThat(placed.replaceAll("\r?\n ", "")).contains("https://example.org/room");
        assertThat(value(event(read(moved)), "DTSTART")).isNotEqualTo(value(event(read(placed)), "DTSTART"));
    }

    @Test
    void whoWithdrawsAndComesAgainHasOneAppointmentWithRisingSequence() throws Exception {
        var meeting = opened(plan(10, MeetingWelcome.USUAL));
        scene.as(host, () -> meetings.publish(meeting));
        var seat = scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        letters.writeDue();
        var placed = enclosed(first);
        scene.as(first, () -> seats.withdraw(seat));
        letters.writeDue();
        var gone = enclosed(first);
        scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        letters.writeDue();
        var again = enclosed(first);

        assertThat(value(read(gone), "METHOD")).isEqualTo("CANCEL");
        assertThat(gone).doesNotContain("example.org/room");
        assertThat(value(read(again), "METHOD")).isEqualTo("REQUEST");
        assertThat(sequence(placed)).isLessThan(sequence(gone));
        assertThat(sequence(gone)).isLessThan(sequence(again));
    }

    @Test
    void theWayOfTakingPartChangesOnlyWhereAPlaceIsFree() {
        var meeting = opened(plan(1, MeetingWelcome.USUAL));
        scene.as(host, () -> meetings.publish(meeting));
        var room = scene.as(first, () -> seats.register(meeting, Attending.PLACE, false));
        var online = scene.as(second, () -> seats.register(meeting, Attending.ONLINE, false));
        refusedWith("meeting.refused.noPlaceSo", () -> scene.as(second, () -> seats.change(online, Attending.PLACE)));
        var waiting = scene.as(government, () -> seats.register(meeting, Attending.PLACE, true));

        scene.as(first, () -> seats.change(room, Attending.ONLINE));

        assertThat(status(waiting)).isEqualTo(SeatStatus.OFFERED);
        assertThat(news(host)).contains("way");
        assertThat(news(first)).contains("mine.way");
        assertThat(scene.as(first, () -> seats.mine(meeting)).orElseThrow().attending())
                .isEqualTo(Attending.ONLINE);
    }

    private int sequence(String file) throws Exception {
        return Integer.parseInt(value(event(read(file)), "SEQUENCE"));
    }

    private List<PartyId> participants(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> attendances.participants(meeting));
    }

    private SeatStatus status(SeatId seat) {
        return scene.as(host, () -> seats.find(seat)).orElseThrow().status();
    }

    private String enclosed(PersonId who) {
        return database.sql("""
                        select e.content from notification_enclosure e join notification_mail m on m.id = e.mail_id and e.content_type like 'text/calendar%'
                        where m.recipient = ? order by m.written_at desc, m.id limit 1
                        """)
                .params(address(who))
                .query(String.class)
                .optional()
                .map(content -> {
                    // Whatever follows is newer.
                    database.sql("delete from notification_mail where recipient = ?")
                            .params(address(who))
                            .update();
                    return content;
                })
                .orElse(null);
    }

    private String body(PersonId who) {
        return String.join("\n", bodies.getOrDefault(who, List.of()));
    }

    private final java.util.Map<PersonId, List<String>> bodies = new java.util.HashMap<>();

    private String address(PersonId who) {
        var address = people.person(who).orElseThrow().email();
        var now = database.sql("select body from notification_mail where recipient = ?")
                .params(address)
                .query(String.class)
                .list();
        if (!now.isEmpty()) {
            bodies.put(who, now);
        }
        return address;
    }

    private MeetingId opened(MeetingPlan plan) {
        return scene.as(host, () -> {
            var meeting = meetings.open(ZONE);
            meetings.revise(meeting, plan, "");
            return meeting;
        });
    }

    private MeetingPlan plan(int places, MeetingWelcome welcome) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(30)
                .atTime(14, 0);
        return of(starts, places, welcome);
    }

    private static MeetingPlan moved(MeetingPlan plan) {
        return of(plan.starts().plusDays(3), plan.places(), plan.welcome());
    }

    private static MeetingPlan of(LocalDateTime starts, int places, MeetingWelcome welcome) {
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                "Round table on courts",
                "",
                ZONE,
                starts,
                starts.plus(Duration.ofHours(2)),
                MeetingWay.BOTH,
                "Harbour Street 4",
                "https://example.org/room",
                places,
                0,
                "",
                "",
                false,
                welcome);
    }

    private List<String> news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key())
                .filter(key -> key.startsWith("meeting.notice."))
                .map(key -> key.substring("meeting.notice.".length()))
                .toList();
    }

    private List<String> tasks(PersonId who) {
        return scene.as(who, () -> inbox.mine()).stream()
                .map(one -> one.formKey())
                .toList();
    }
}
