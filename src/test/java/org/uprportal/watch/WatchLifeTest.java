package org.uprportal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.notification.Letters;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Whoever watches hears in words what has changed, when they want to, of what is open to everybody at that hour, and once. */
@PortalTest
class WatchLifeTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Watches watches;

    @Autowired
    Letters letters;

    @Autowired
    Notices notices;

    @Autowired
    Messages messages;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    ClusterDesk clusters;

    @Autowired
    ProgressDesk progress;

    @Autowired
    UpdateDesk updates;

    @Autowired
    PersonalRecords records;

    @Autowired
    Organisations organisations;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId focalPoint;
    PersonId organisation;
    PersonId watcher;
    CycleId cycle;
    List<RecommendationId> all;

    @BeforeEach
    void aStateWithRecommendations() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        organisation = scene.person(PartyKind.CSO, state);
        watcher = scene.person(PartyKind.ACADEMIC, scene.newState());
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        letters.writeDue();
    }

    @Test
    void whatChangesIsToldInWordsFromOldToNewInTheReadersLanguage() {
        answered();
        watch(recommendation(0), LetterRhythm.AT_ONCE);
        scene.as(focalPoint, () -> responses.change(all.getFirst(), Position.SUPPORTED, "Now we can."));
        round(Duration.ofMinutes(2));

        var one = news().getFirst();
        assertThat(said(one, Locale.ENGLISH))
                .endsWith("· 120.1: the State’s position was “noted” and is now “supported”.");
        assertThat(said(one, Locale.FRENCH)).contains("était « notée », elle est désormais « appuyée »");
        assertThat(one.path()).isEqualTo("recommendations/" + all.getFirst().value());
        assertThat(letter()).contains("was “noted” and is now “supported”", one.path());
    }

    @Test
    void eachSideIsToldWithWhatItSaidBefore() {
        answered();
        watch(recommendation(0), LetterRhythm.AT_ONCE);
        var one = all.getFirst();
        scene.as(focalPoint, () -> progress.report(one, Progress.NOT, "Nothing yet."));
        scene.as(focalPoint, () -> progress.report(one, Progress.PARTLY, "A draft."));
        scene.as(organisation, () -> progress.rate(one, Progress.NOT, "Nothing.", "", false, true));
        scene.as(organisation, () -> progress.rate(one, Progress.PARTLY, "Something.", "", false, true));
        // Restricted, or without a name: nobody is told.
        scene.as(
                scene.person(PartyKind.CSO, state),
                () -> progress.rate(one, Progress.CONTRARY, "Worse.", "", true, true));
        scene.as(
                scene.person(PartyKind.CSO, state),
                () -> progress.rate(one, Progress.CONTRARY, "Worse.", "", false, false));
        round(Duration.ofMinutes(2));

        assertThat(news().stream().map(n -> said(n, Locale.ENGLISH)).toList())
                .hasSize(4)
                .anyMatch(words -> words.endsWith("the government says for the first time how far it is: not."))
                .anyMatch(words -> words.endsWith("the government said “not” before and says “partly” now."))
                .anyMatch(words -> words.endsWith("an organisation says how far it is: not."))
                .anyMatch(words -> words.endsWith("an organisation said “not” before and says “partly” now."));
    }

    @Test
    void theStateTheReviewTheThemeAndTheRecommendationTellTheSameOnceOnly() {
        answered();
        watch(Watched.state(state), LetterRhythm.WEEKLY);
        watch(Watched.of(WatchedKind.CYCLE, cycle.value()), LetterRhythm.DAILY);
        watch(recommendation(0), LetterRhythm.AT_ONCE);
        scene.as(focalPoint, () -> responses.change(all.getFirst(), Position.SUPPORTED, "Now we can."));
        scene.as(focalPoint, () -> responses.change(all.get(1), Position.SUPPORTED, "This too."));
        round(Duration.ofMinutes(2));
        assertThat(news()).hasSize(1);
        morning();
        assertThat(news()).hasSize(2);
        monday();
        assertThat(news()).hasSize(2);
    }

    @Test
    void aDigestComesAtItsHourAsOneLetterAndWhatWaitsFollowsANewChoice() {
        answered();
        watch(Watched.state(state), LetterRhythm.WEEKLY);
        scene.as(focalPoint, () -> responses.change(all.getFirst(), Position.SUPPORTED, "Now we can."));
        scene.as(focalPoint, () -> responses.change(all.get(1), Position.SUPPORTED, "This too."));
        round(Duration.ofHours(1));
        assertThat(news()).isEmpty();

        scene.as(watcher, () -> watches.choose(Watched.state(state), LetterRhythm.DAILY));
        morning();
        assertThat(news()).hasSize(2);
        assertThat(mails()).isEqualTo(1);
        round(Duration.ofDays(8));
        assertThat(news()).hasSize(2);
    }

    @Test
    void whoAsksWithoutANameIsToldByDayOnlyAndNeverAtOnce() {
        answered();
        watch(recommendation(0), LetterRhythm.AT_ONCE);
        var ministry = scene.partyOf(scene.person(PartyKind.MINISTRY, state));
        scene.as(focalPoint, () -> clusters.begin(cycle, List.of(new ClusterProposal("Courts", ministry, all))));
        scene.as(organisation, () -> updates.askForUpdate(all.getFirst()));
        round(Duration.ofHours(2));
        assertThat(news()).isEmpty();
        assertThat(database.sql("select max(happened_at) from watch_news where text_key = 'watch.news.request.asked'")
                        .query(Timestamp.class)
                        .single()
                        .toInstant()
                        .atZone(PortalClock.GENEVA)
                        .toLocalTime())
                .as("the day alone is kept")
                .isEqualTo(LocalTime.MIDNIGHT);
        morning();
        assertThat(news())
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo("watch.news.request.asked"));
    }

    @Test
    void positionsAreToldWhenTheyArePublicAndNotBefore() {
        var other = scene.runningCycle(scene.newState());
        time.travelTo(cycles.get(other).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(other, InventedMatrix.pending()));
        scene.as(watcher, () -> watches.watch(Watched.of(WatchedKind.CYCLE, other.value()), LetterRhythm.AT_ONCE));
        actor.runAs(
                Actor.PORTAL,
                () -> imports.commit(
                        other,
                        InventedMatrix.of(List.of(
                                List.of(
                                        "Recommendation and recommending State",
                                        "Position",
                                        "Themes and groups",
                                        "Relevant SDGs"),
                                List.of(
                                        "120.1 Adopt a law on legal aid by 2030 (Norway) (Kenya);",
                                        "Noted",
                                        "- Law",
                                        "")))));
        round(Duration.ofDays(2));
        assertThat(keys()).doesNotContain("watch.news.position.first");
        time.travelTo(cycles.get(other).on(CycleDate.ADOPTION).plusSeconds(1));
        morning();
        assertThat(keys()).contains("watch.news.position.first");
    }

    @Test
    void whoMayNotReadItAnyMoreWhenTheDigestIsMadeIsNotTold() {
        var entry = actor.callAs(
                Actor.PORTAL,
                () -> organisations.register(
                        new Party(PartyId.random(), PartyKind.CSO, "Bay Watch " + state, state, null),
                        OrganisationProfile.named("Bay Watch " + state, true)));
        var other = actor.callAs(
                Actor.PORTAL,
                () -> organisations.register(
                        new Party(PartyId.random(), PartyKind.CSO, "Hill Watch " + state, state, null),
                        OrganisationProfile.named("Hill Watch " + state, true)));
        var both = List.of(
                Watched.of(WatchedKind.ORGANISATION, entry.value()),
                Watched.of(WatchedKind.ORGANISATION, other.value()));
        both.forEach(one -> watch(one, LetterRhythm.DAILY));
        var suspended = scene.person(PartyKind.CSO, state);
        scene.as(suspended, () -> both.forEach(one -> watches.watch(one, LetterRhythm.DAILY)));
        actor.runAs(Actor.PORTAL, () -> {
            organisations.change(entry, OrganisationProfile.named("Bay and Coast Watch " + state, true));
            organisations.change(other, OrganisationProfile.named("Hill and Dale Watch " + state, true));
        });
        letters.writeDue();
        // In the night it leaves the directory, and one of those who watch may not act any more.
        actor.runAs(
                Actor.PORTAL,
                () -> organisations.change(entry, OrganisationProfile.named("Bay and Coast Watch " + state, false)));
        database.sql("update identity_person set suspended = true where id = ?")
                .params(suspended.value().toString())
                .update();
        morning();
        assertThat(news())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).endsWith(other.value().toString()));
        assertThat(database.sql(
                                "select count(*) from notification_notice where person_id = ? and text_key like 'watch.%'")
                        .params(suspended.value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsStoppedIsNotToldAndUndoneItIs() {
        answered();
        watch(recommendation(0), LetterRhythm.DAILY);
        watch(recommendation(1), LetterRhythm.DAILY);
        scene.as(focalPoint, () -> responses.change(all.getFirst(), Position.SUPPORTED, "Now we can."));
        scene.as(focalPoint, () -> responses.change(all.get(1), Position.SUPPORTED, "This too."));
        round(Duration.ofMinutes(2));
        scene.as(watcher, () -> watches.stop(recommendation(0)));
        scene.as(watcher, () -> watches.stop(recommendation(1)));
        watch(recommendation(1), LetterRhythm.DAILY);
        morning();
        assertThat(news())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.path()).endsWith(all.get(1).value().toString()));
    }

    @Test
    void twoTabsAreOneWatchAndNobodyElseSeesIt() {
        watch(Watched.state(state), LetterRhythm.WEEKLY);
        watch(Watched.state(state), LetterRhythm.AT_ONCE);
        scene.as(watcher, () -> {
            assertThat(watches.mine(0, 10).total()).isEqualTo(1);
            assertThat(watches.mine(Watched.state(state))).contains(LetterRhythm.WEEKLY);
        });
        var colleague = scene.colleague(scene.partyOf(watcher));
        for (var other : List.of(colleague, focalPoint, scene.secretariat(), scene.person(PartyKind.ADMIN, null))) {
            scene.as(other, () -> {
                assertThat(watches.mine(Watched.state(state))).isEmpty();
                assertThat(watches.mine(0, 10).total()).isZero();
                watches.stop(Watched.state(state));
                watches.chooseForAll(LetterRhythm.AT_ONCE);
            });
        }
        assertThat(scene.as(watcher, () -> watches.mine(Watched.state(state)))).contains(LetterRhythm.WEEKLY);
        scene.signOut();
        assertThat(watches.mine(Watched.state(state))).isEmpty();
        assertThatThrownBy(() -> watches.watch(Watched.state(state))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsNotThereOrTooMuchIsRefusedInWords() {
        assertThatThrownBy(() -> watch(Watched.of(WatchedKind.MEETING, UUID.randomUUID()), LetterRhythm.DAILY))
                .isInstanceOf(WatchRefused.class);
        assertThat(Watched.of("state:../../x")).isEmpty();
        assertThat(Watched.of("meeting:" + "9".repeat(10_000))).isEmpty();
        var party = watcher.value().toString();
        for (int i = 0; i < Watches.MOST; i++) {
            database.sql(
                            "insert into watch_watch (id, person_id, kind, thing, rhythm) values (?, ?, 'THEME', ?, 'DAILY')")
                    .params(
                            UUID.randomUUID().toString(),
                            party,
                            UUID.randomUUID().toString())
                    .update();
        }
        assertThatThrownBy(() -> watch(Watched.state(state), LetterRhythm.DAILY))
                .isInstanceOf(WatchRefused.class)
                .hasMessageContaining(String.valueOf(Watches.MOST));
    }

    @Test
    void ofManyOfOneKindTheFirstAreToldAndTheRestCounted() {
        watch(Watched.state(state), LetterRhythm.AT_ONCE);
        answered();
        var transactions = 30;
        for (int i = 0; i < transactions; i++) {
            var to = i % 2 == 0 ? Position.SUPPORTED : Position.NOTED;
            scene.as(focalPoint, () -> responses.change(all.getFirst(), to, "Again and again."));
        }
        round(Duration.ofMinutes(2));
        var told = new ArrayList<>(keys());
        told.removeIf(key -> !key.startsWith("watch.news.position"));
        assertThat(told).hasSize(Digest.EACH);
        assertThat(news().stream()
                        .filter(one -> one.key().equals("watch.moreOf"))
                        .map(one -> said(one, Locale.ENGLISH)))
                .singleElement()
                .asString()
                .contains("28 more pieces of news: positions of the State");
    }

    @Test
    void withThePersonGoesWhatTheyWatchAndItIsInTheirData() {
        answered();
        watch(recommendation(0), LetterRhythm.WEEKLY);
        scene.as(focalPoint, () -> responses.change(all.getFirst(), Position.SUPPORTED, "Now we can."));
        round(Duration.ofMinutes(2));
        scene.signIn(watcher);
        assertThat(records.mine().toString())
                .contains("watches", all.getFirst().value().toString());
        scene.signOut();
        actor.runAs(Actor.PORTAL, () -> new WatchesOfPersons(database).forget(watcher));
        assertThat(database.sql("select (select count(*) from watch_watch where person_id = :who)"
                                + " + (select count(*) from watch_due where person_id = :who)")
                        .param("who", watcher.value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStageThatMovesByItselfIsTold() {
        watch(Watched.of(WatchedKind.CYCLE, cycle.value()), LetterRhythm.AT_ONCE);
        round(Duration.ofMinutes(2));
        assertThat(keys()).isEmpty();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.NOTED, "Not now.");
            responses.send(cycle);
        });
        round(Duration.ofHours(1));
        round(Duration.ofMinutes(2));
        assertThat(news().stream()
                        .filter(one -> one.key().equals("watch.news.stage.moved"))
                        .map(one -> said(one, Locale.ENGLISH)))
                .anyMatch(words -> words.contains("Response – was “open”, now “done”"));
    }

    private void answered() {
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.NOTED, "Not now.");
            responses.send(cycle);
        });
    }

    private void watch(Watched thing, LetterRhythm rhythm) {
        scene.as(watcher, () -> watches.watch(thing, rhythm));
    }

    private Watched recommendation(int number) {
        return Watched.of(WatchedKind.RECOMMENDATION, all.get(number).value());
    }

    private void round(Duration after) {
        letters.writeDue();
        clock.travelTo(clock.instant().plus(after));
        letters.writeDue();
    }

    private void morning() {
        letters.writeDue();
        clock.travelTo(LetterRhythm.DAILY.next(clock.instant(), Duration.ZERO));
        letters.writeDue();
    }

    private void monday() {
        letters.writeDue();
        clock.travelTo(LetterRhythm.WEEKLY.next(clock.instant(), Duration.ZERO));
        letters.writeDue();
    }

    private List<NoticeSummary> news() {
        return scene.as(watcher, () -> notices.mine(100)).stream()
                .filter(one -> one.key().startsWith("watch."))
                .toList();
    }

    private List<String> keys() {
        return news().stream().map(NoticeSummary::key).toList();
    }

    private String said(NoticeSummary one, Locale language) {
        return messages.text(language, one.key(), one.arguments().toArray());
    }

    private String letter() {
        return String.join("\n", bodies());
    }

    private int mails() {
        return bodies().size();
    }

    private List<String> bodies() {
        return database.sql("select m.body from notification_mail m join notification_notice n on n.mail_id = m.id"
                        + " where n.person_id = ? and n.text_key like 'watch.%' group by m.id, m.body")
                .params(watcher.value().toString())
                .query(String.class)
                .list();
    }
}
