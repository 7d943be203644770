package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.access.AccessColumn;
import org.uprportal.account.People;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SmallNumbers;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Somebody at risk takes part unseen by the government or under a pseudonym, where the hosts allow it. */
@PortalTest
class VeilTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Hosts hosts;

    @Autowired
    Seats seats;

    @Autowired
    Attendances attendances;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    MinutesDesk desk;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    KeptTexts texts;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId embassy;
    PersonId government;
    PersonId first;
    PersonId second;
    MeetingId meeting;

    @BeforeEach
    void hostedByAnEmbassyWithTheGovernment() {
        state = scene.newState();
        embassy = scene.person(PartyKind.EMBASSY, state);
        government = scene.person(PartyKind.GOVERNMENT, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        meeting = called(2, true);
        var request = scene.as(embassy, () -> hosts.ask(meeting, scene.partyOf(government)));
        scene.as(government, () -> hosts.answer(request, true, ""));
    }

    @Test
    void unseenByTheGovernmentItIsReadByTheOtherHostsOnlyAlsoWhereTheGovernmentHostsToo() {
        var seat = register(first, Veil.UNSEEN);
        register(second, Veil.NAMED);

        assertThat(scene.as(embassy, () -> guestDesk.of(meeting, 0, 20))).hasSize(2);
        assertThat(scene.as(government, () -> guestDesk.of(meeting, 0, 20)))
                .extracting(SeatSummary::party)
                .containsExactly(scene.partyOf(second));
        assertThat(scene.as(government, () -> guestDesk.count(meeting))).isEqualTo(1);
        assertThat(scene.as(government, () -> seats.find(seat))).isEmpty();
        assertThatThrownBy(() -> scene.as(government, () -> guestDesk.decide(seat, true, "")))
                .isInstanceOf(NotAllowed.class);
        for (var who : List.of(embassy, government, first, second)) {
            assertThat(scene.as(who, () -> attendances.participants(meeting))).doesNotContain(scene.partyOf(first));
        }
        var called = people.party(scene.partyOf(first)).orElseThrow().name();
        assertThat(news(embassy)).contains(called);
        assertThat(news(government)).doesNotContain(called);
        assertThat(meetings.find(meeting)
                        .orElseThrow()
                        .room()
                        .get(Attending.PLACE)
                        .taken())
                .isEqualTo(2);
    }

    /** Whoever counts the names in sight and subtracts finds nobody missing; only many hidden ones are counted. */
    @Test
    void noNumberTellsTheGovernmentThatSomebodyUnseenIsThere() {
        var large = called(20, true);
        var request = scene.as(embassy, () -> hosts.ask(large, scene.partyOf(government)));
        scene.as(government, () -> hosts.answer(request, true, ""));
        scene.as(second, () -> seats.register(large, Attending.PLACE, false));
        unseen(large, first);

        for (var who : List.of(government, scene.person(PartyKind.CSO, state))) {
            assertThat(taken(who, large)).isEqualTo(1);
            assertThat(scene.as(who, () -> attendances.attendance(large)).registered())
                    .isEqualTo(1);
        }
        assertThat(taken(embassy, large)).as("the host that sees them").isEqualTo(2);
        assertThat(scene.as(embassy, () -> attendances.attendance(large)).registered())
                .isEqualTo(2);
        time.travelTo(meetings.find(large).orElseThrow().summary().begins().plusSeconds(60));
        scene.as(
                embassy,
                () -> guestDesk.of(large, 0, 20).forEach(seat -> guestDesk.mark(seat.id(), Attendance.PRESENT)));
        assertThat(scene.as(government, () -> attendances.attendance(large)).present())
                .isEqualTo(1);

        time.travelTo(meetings.find(large).orElseThrow().summary().begins().minusSeconds(3600));
        for (int more = 1; more < SmallNumbers.LEAST; more++) {
            unseen(large, scene.person(PartyKind.CSO, state));
        }
        assertThat(taken(government, large)).as("five hidden ones are many").isEqualTo(6);
    }

    private int taken(PersonId who, MeetingId meeting) {
        return scene.as(who, () -> meetings.find(meeting))
                .orElseThrow()
                .room()
                .get(Attending.PLACE)
                .taken();
    }

    private void unseen(MeetingId meeting, PersonId who) {
        scene.as(
                who,
                () -> seats.register(
                        meeting, Attending.PLACE, false, Veil.UNSEEN, seats.statement(meeting, Veil.UNSEEN)));
    }

    @Test
    void underAPseudonymNothingInTheDatabaseTiesTheSeatToTheOrganisation() {
        letters.writeDue();
        database.sql("delete from notification_mail").update();
        var seat = register(first, Veil.PSEUDONYM);
        letters.writeDue();

        var read = scene.as(embassy, () -> seats.find(seat)).orElseThrow();
        assertThat(read.pseudonym()).isNotBlank();
        assertThat(read.party()).isNotEqualTo(scene.partyOf(first));
        assertThat(news(embassy)).contains(read.pseudonym());
        assertThat(news(first)).doesNotContain("mine.PLACE");
        assertThat(scene.as(first, () -> seats.mine(meeting)).orElseThrow().id())
                .isEqualTo(seat);
        assertThat(scene.as(first, () -> seats.meetings())).hasSize(1);
        assertThat(scene.as(first, () -> meetings.find(meeting))
                        .orElseThrow()
                        .plan()
                        .link())
                .isNotEmpty();
        assertThat(scene.as(second, () -> seats.find(seat))).isEmpty();
        assertThatThrownBy(() -> register(first, Veil.NAMED)).isInstanceOf(MeetingRefused.class);
        assertThat(rowsWith(seat.value().toString(), read.party().value().toString()))
                .isNotEmpty()
                .noneMatch(row -> row.contains(scene.partyOf(first).value().toString())
                        || row.contains(first.value().toString()));
        // Another meeting knows another pseudonym.
        var other = called(2, true);
        var there = scene.as(
                first,
                () -> seats.register(
                        other, Attending.PLACE, false, Veil.PSEUDONYM, seats.statement(other, Veil.PSEUDONYM)));
        assertThat(scene.as(embassy, () -> seats.find(there)).orElseThrow().pseudonym())
                .isNotEqualTo(read.pseudonym());
        scene.as(first, () -> seats.withdraw(seat));
        assertThat(scene.as(embassy, () -> seats.find(seat)).orElseThrow().status())
                .isEqualTo(SeatStatus.WITHDRAWN);
    }

    @Test
    void whoWaitsUnderAPseudonymHasThePlaceAtOnceBecauseNobodyCanBeTold() {
        var small = called(1, true);
        var placed = scene.as(second, () -> seats.register(small, Attending.PLACE, false));
        var seat = scene.as(
                first,
                () -> seats.register(
                        small, Attending.PLACE, true, Veil.PSEUDONYM, seats.statement(small, Veil.PSEUDONYM)));
        scene.as(second, () -> seats.withdraw(placed));

        assertThat(scene.as(first, () -> seats.mine(small)).orElseThrow().status())
                .isEqualTo(SeatStatus.PLACE);
        assertThat(scene.as(first, () -> inbox.mine())).isEmpty();
        assertThat(scene.as(embassy, () -> seats.find(seat))).isPresent();
    }

    @Test
    void whatIsSaidBeforeRegisteringIsAcceptedAsSaidAndOnlyWhereTheHostAllowsIt() {
        assertThatThrownBy(
                        () -> scene.as(first, () -> seats.register(meeting, Attending.PLACE, false, Veil.UNSEEN, null)))
                .isInstanceOf(MeetingRefused.class);
        var before = scene.as(first, () -> seats.statement(meeting, Veil.UNSEEN));
        var team = scene.person(PartyKind.UNCT, state);
        var request = scene.as(embassy, () -> hosts.ask(meeting, scene.partyOf(team)));
        scene.as(team, () -> hosts.answer(request, true, ""));
        // One more host reads the name: what was said no longer holds.
        assertThatThrownBy(() ->
                        scene.as(first, () -> seats.register(meeting, Attending.PLACE, false, Veil.UNSEEN, before)))
                .isInstanceOf(MeetingRefused.class)
                .hasMessageContaining("changed");

        assertThat(scene.as(first, () -> seats.veils(meeting))).containsExactly(Veil.values());
        assertThat(scene.as(scene.person(PartyKind.NHRI, state), () -> seats.veils(meeting)))
                .containsExactly(Veil.NAMED, Veil.UNSEEN);
        assertThat(scene.as(scene.person(PartyKind.EMBASSY, state), () -> seats.veils(meeting)))
                .containsExactly(Veil.NAMED);
        var open = called(2, false);
        assertThat(scene.as(first, () -> seats.veils(open))).containsExactly(Veil.NAMED);
        assertThatThrownBy(() -> scene.as(
                        first,
                        () -> seats.register(
                                open, Attending.PLACE, false, Veil.PSEUDONYM, seats.statement(open, Veil.PSEUDONYM))))
                .isInstanceOf(MeetingRefused.class);
    }

    @Test
    void theStatementIsMadeFromTheMatrixSoThatAChangedCellChangesIt() {
        var mission = people.party(scene.partyOf(embassy)).orElseThrow();
        var state = people.party(scene.partyOf(government)).orElseThrow();
        var own = EnumSet.of(AccessColumn.CM, AccessColumn.EM);
        var wider = EnumSet.of(AccessColumn.CM, AccessColumn.EM, AccessColumn.GV);

        var kept = new SeatSight(thing -> own)
                .statement(Veil.UNSEEN, ListReaders.HOSTS, List.of(mission, state), false, false);
        var told = new SeatSight(thing -> wider)
                .statement(Veil.UNSEEN, ListReaders.HOSTS, List.of(mission, state), false, false);

        assertThat(line(kept, "name").hosts()).containsExactly(mission.id());
        assertThat(line(kept, "blind").hosts()).containsExactly(state.id());
        assertThat(line(kept, "hidden").who()).contains(AccessColumn.GV, AccessColumn.AN);
        assertThat(line(told, "name").hosts()).containsExactly(mission.id(), state.id());
        assertThat(line(told, "hidden").who()).doesNotContain(AccessColumn.GV);
        assertThat(told.lines()).noneMatch(one -> one.key().endsWith("blind"));
        var real = scene.as(first, () -> seats.statement(meeting, Veil.PSEUDONYM));
        assertThat(line(real, "vault").who()).containsExactly(AccessColumn.CM);
        assertThat(line(real, "hidden").who()).contains(AccessColumn.GV, AccessColumn.EM, AccessColumn.PA);
    }

    @Test
    void whatSomebodyUnseenProposesForTheMinutesStandsThereWithoutAName() {
        register(first, Veil.UNSEEN);
        register(second, Veil.PSEUDONYM);
        time.travelTo(meetings.find(meeting).orElseThrow().summary().over().plusSeconds(60));
        var id = scene.as(embassy, () -> desk.of(meeting)).orElseThrow().id();
        scene.as(embassy, () -> {
            desk.write(id, 0, new MinutesText(List.of(new MinutesText.Item("Courts", "Slow")), List.of()));
            desk.send(id);
        });
        var item = scene.as(first, () -> desk.find(id))
                .orElseThrow()
                .items()
                .getFirst()
                .id();
        for (var who : List.of(first, second)) {
            scene.as(who, () -> desk.propose(id, item, "Very slow, says " + who.value()));
            scene.as(who, () -> texts.keep("meeting.amendment:" + item, "typed"));
            assertThat(scene.as(who, () -> texts.kept("meeting.amendment:" + item)))
                    .isEmpty();
        }

        assertThat(news(government))
                .contains("meeting.reservations.unnamed")
                .doesNotContain(people.party(scene.partyOf(first)).orElseThrow().name());
        assertThat(scene.as(government, () -> desk.find(id)).orElseThrow().amendments())
                .hasSize(2)
                .noneMatch(one ->
                        one.party().equals(scene.partyOf(first)) || one.party().equals(scene.partyOf(second)));
    }

    private static SeatStatement.Line line(SeatStatement statement, String key) {
        return statement.lines().stream()
                .filter(one -> one.key().equals("meeting.sight." + key))
                .findFirst()
                .orElseThrow();
    }

    /** Every row of the portal's own database in which one of these stands. */
    private List<String> rowsWith(String... sought) {
        var tables = database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE' and table_name not like 'ACT_%'
                        """).query(String.class).list();
        return tables.stream()
                .flatMap(table -> database.sql("select * from `" + table + "`").query().listOfRows().stream()
                        .map(row -> table + " " + row.values()))
                .filter(row -> Arrays.stream(sought).anyMatch(row::contains))
                .toList();
    }

    private SeatId register(PersonId who, Veil veil) {
        return scene.as(
                who, () -> seats.register(meeting, Attending.PLACE, false, veil, seats.statement(meeting, veil)));
    }

    private MeetingId called(int places, boolean veils) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Zurich"))
                .plusDays(20)
                .atTime(14, 0);
        var welcome = MeetingWelcome.USUAL.reaching(new MeetingReach(Set.of(), Set.of(), veils));
        return scene.as(embassy, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, MeetingLifeTest.plan(starts, places, false).received(welcome), "");
            meetings.publish(opened);
            return opened;
        });
    }

    private String news(PersonId who) {
        return scene.as(who, () -> notices.mine(100)).stream()
                .map(one -> one.key() + " " + one.arguments())
                .toList()
                .toString();
    }
}
