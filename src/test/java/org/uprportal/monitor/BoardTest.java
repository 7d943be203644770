package org.uprportal.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** Many reviews in a table: by theme, by recommending State, by country, by session. */
@PortalTest
class BoardTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    SmallWorld small;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Boards boards;

    @Autowired
    SessionBoards sessions;

    @Autowired
    BoardChoices choices;

    @Autowired
    Glances glances;

    @Autowired
    ProgressDesk progress;

    @Autowired
    UpdateDesk updates;

    @Autowired
    Themes themes;

    @Autowired
    Cycles cycles;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aSmallWorld() {
        small = beans.createBean(SmallWorld.class);
    }

    @Test
    void anAgencyWatchesItsThemesOverCountriesAndNobodyElsesChoice() {
        var one = small.followed(3);
        var other = small.followed(2);
        scene.as(one.ministry(), () -> one.all().forEach(id -> progress.report(id, Progress.FULLY, "Done.")));
        scene.as(one.organisation(), () -> {
            updates.askForUpdate(one.all().getFirst());
            updates.askForUpdate(one.all().getLast());
        });
        time.pass(Duration.ofDays(5));
        var agency = scene.person(PartyKind.UN_AGENCY, null);
        var justice = themes.byLabel(ThemeKind.THEME, "Access to justice & remedy")
                .orElseThrow()
                .id();
        scene.as(agency, () -> choices.choose(Set.of(justice), Set.of(one.state(), other.state())));
        assertThat(rows(agency)).hasSize(2);
        var row = row(agency, one);
        // Of three recommendations one is on access to justice.
        assertThat(row.standing().recommendations()).isEqualTo(1);
        assertThat(row.governmentDone()).isEqualTo(1);
        assertThat(row.standing().openRequests()).isEqualTo(1);
        assertThat(row.longestSilence()).isEqualTo(5);
        assertThat(row(agency, other).longestSilence()).isZero();
        assertThat(scene.as(agency, () -> glances.watched(one.cycle()))
                        .orElseThrow()
                        .of(Figure.UNANSWERED))
                .hasSize(1);
        var pressing = scene.as(agency, boards::pressing);
        assertThat(pressing.reviews()).isEqualTo(2);
        assertThat(pressing.unanswered()).isEqualTo(1);
        assertThat(pressing.longestSilence()).isEqualTo(5);

        scene.as(agency, () -> choices.choose(Set.of(), Set.of(one.state())));
        assertThat(rows(agency)).hasSize(1);
        assertThat(row(agency, one).standing().recommendations()).isEqualTo(3);
        var colleague = scene.colleague(scene.partyOf(agency));
        assertThat(scene.as(colleague, choices::mine).states()).isEmpty();
        assertThatThrownBy(() -> scene.as(one.government(), choices::mine)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(one.organisation(), boards::pressing)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(
                        agency,
                        () -> choices.choose(
                                Set.of(),
                                java.util.stream.IntStream.range(0, 51)
                                        .mapToObj(
                                                i -> new StateCode("X" + (char) ('A' + i / 26) + (char) ('A' + i % 26)))
                                        .toList())))
                .isInstanceOf(MonitorRefused.class);
    }

    @Test
    void aMissionSeesWhatItsStateHasRecommended() {
        var review = small.followed(3);
        var norway = mission(new StateCode("NOR"));
        var chile = mission(new StateCode("CHL"));
        assertThat(row(norway, review).standing().recommendations()).isEqualTo(1);
        assertThat(rows(chile)).noneMatch(one -> one.cycle().id().equals(review.cycle()));
        assertThat(row(mission(new StateCode("KEN")), review).standing().recommendations())
                .isEqualTo(3);
    }

    @Test
    void theSecretariatSeesAllStatesOfASessionAtTheCostOfOne() {
        var first = small.followed(2);
        var session = cycles.get(first.cycle()).session();
        var ohchr = scene.secretariat();
        var alone = new ArrayList<Long>();
        alone.add(scene.as(ohchr, () -> selects(() -> sessions.rows(session, order(), 0, 20))));
        for (int i = 0; i < 13; i++) {
            var state = scene.newState();
            actor.runAs(Actor.PORTAL, () -> cycles.open(state, 4, session));
        }
        scene.as(first.organisation(), () -> updates.askForUpdate(first.all().getFirst()));
        time.pass(Duration.ofDays(3));
        alone.add(scene.as(ohchr, () -> selects(() -> sessions.rows(session, order(), 0, 20))));
        System.out.println("monitor: statements for a session of 1 and of 14 States " + alone);
        assertThat(alone.getLast()).isLessThanOrEqualTo(20);
        assertThat(alone.getLast() - alone.getFirst()).isBetween(-2L, 2L);
        var rows = scene.as(ohchr, () -> sessions.rows(session, order(), 0, 20));
        assertThat(rows.total()).isEqualTo(14);
        assertThat(rows.rows())
                .filteredOn(one -> one.review().cycle().id().equals(first.cycle()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.responseSent()).isNotNull();
                    assertThat(one.review().longestSilence()).isEqualTo(3);
                });
        assertThat(rows.rows()).filteredOn(one -> one.responseSent() == null).hasSize(13);
        assertThat(scene.as(ohchr, () -> sessions.rows(session, order(), 10, 10))
                        .rows())
                .hasSize(4);
        for (var other : List.of(first.team(), first.government(), first.organisation())) {
            assertThat(scene.as(other, sessions::mayOpen)).isFalse();
            assertThatThrownBy(() -> scene.as(other, () -> sessions.rows(session, order(), 0, 20)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aBoardOfManyStatesCostsWhatOneOfTwoDoes() {
        var review = small.followed(2);
        var desk = scene.secretariat();
        var states = new ArrayList<StateCode>();
        states.add(review.state());
        states.add(small.followed(2).state());
        var cost = new ArrayList<Long>();
        scene.as(desk, () -> choices.choose(Set.of(), states));
        cost.add(scene.as(desk, () -> selects(() -> boards.rows(order(), 0, 20))));
        var session = cycles.get(review.cycle()).session();
        for (int i = 0; i < 30; i++) {
            var state = scene.newState();
            states.add(state);
            actor.runAs(Actor.PORTAL, () -> cycles.open(state, 4, session));
        }
        scene.as(desk, () -> choices.choose(Set.of(), states));
        cost.add(scene.as(desk, () -> selects(() -> boards.rows(order(), 0, 20))));
        System.out.println("monitor: statements for a board of 2 and of 32 States " + cost);
        assertThat(cost.getLast()).isLessThanOrEqualTo(20);
        assertThat(cost.getLast() - cost.getFirst()).isBetween(-2L, 2L);
        assertThat(scene.as(desk, () -> boards.rows(order(), 20, 20)).rows()).hasSize(12);
    }

    private PersonId mission(StateCode state) {
        var party = new Party(PartyId.random(), PartyKind.EMBASSY, "Mission " + state.value(), state, null);
        people.know(party);
        return scene.colleague(party.id());
    }

    private List<BoardRow> rows(PersonId who) {
        return scene.as(who, () -> boards.rows(order(), 0, 10_000)).rows();
    }

    private BoardRow row(PersonId who, SmallWorld.Review review) {
        return rows(who).stream()
                .filter(one -> one.cycle().id().equals(review.cycle()))
                .findFirst()
                .orElseThrow();
    }

    private static Comparator<StateCode> order() {
        return Comparator.comparing(StateCode::value);
    }

    private long selects(Runnable work) {
        return new TransactionTemplate(transactions).execute(begun -> {
            var before = selected();
            work.run();
            return selected() - before - 1;
        });
    }

    private long selected() {
        return database.sql(
                        "select variable_value from information_schema.session_status where variable_name = 'COM_SELECT'")
                .query(Long.class)
                .single();
    }
}
