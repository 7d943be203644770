package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Whoever saves a search hears of what is new in it, once, and nobody else knows that they look for it. */
@PortalTest
class SavedSearchesTest {

    @Autowired
    SavedSearches searches;

    @Autowired
    RegisterIndex index;

    @Autowired
    ArchiveImports archive;

    @Autowired
    MatrixImports matrices;

    @Autowired
    Cycles cycles;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    PersonId reader;
    String mark;

    @BeforeEach
    void somebodyWhoReads() {
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        reader = scene.person(PartyKind.CSO, scene.newState());
        take("Kenya,Plant trees " + mark + ",Peru,Noted,,,8");
        index.refresh();
        scene.signIn(reader);
    }

    @Test
    void whatIsNewIsToldOnceAndWhatWasThereBeforeIsNot() {
        searches.save("Trees", query().with(RegisterFacet.BY, "PER"));
        index.refresh();
        assertThat(news()).isEmpty();

        take("Kenya,Plant more trees " + mark + ",Peru,Noted,,,9\nKenya,Cut trees " + mark + ",Nepal,Noted,,,9");
        index.refresh();
        index.refresh();
        assertThat(news()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("register.notice.matched");
            assertThat(one.arguments()).asString().contains("Trees").contains("1");
            assertThat(one.path()).isEqualTo("searches");
        });

        // A file that only says again what was said is no news.
        take("Kenya,Plant more trees " + mark + ",Peru,Accepted,,,9");
        index.refresh();
        assertThat(news()).hasSize(1);
        // What matches now and did not before is.
        searches.save("Supported", query().with(RegisterFacet.POSITION, "SUPPORTED"));
        take("Kenya,Plant trees " + mark + ",Peru,Accepted,,,8");
        index.refresh();
        assertThat(news())
                .hasSize(2)
                .first()
                .satisfies(one -> assertThat(one.arguments()).asString().contains("Supported"));
    }

    @Test
    void whatIsNotPublicYetIsNoNewsUntilItIs() {
        var cycle = scene.runningCycle(scene.newState());
        var state = cycles.get(cycle).state().value();
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        searches.save("Answers", query().with(RegisterFacet.STATE, state).with(RegisterFacet.POSITION, "NOTED"));
        actor.runAs(
                Actor.PORTAL,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of("Recommendation", "Position", "Themes"),
                                List.of("120.1 Plant trees " + mark + " (Peru);", "Noted", "- Law")))));
        index.refresh();
        assertThat(news()).isEmpty();
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(1));
        index.refresh();
        assertThat(news()).hasSize(1);
    }

    @Test
    void eachSeesTheirOwnAndTheSameAgainHasTheNewTitle() {
        searches.save("Trees", query());
        searches.save(" Woods ", query());
        assertThat(searches.mine()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Woods");
            assertThat(one.query()).isEqualTo(query());
        });
        var id = searches.mine().getFirst().id();
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        assertThat(searches.mine()).isEmpty();
        assertThat(searches.find(id)).isEmpty();
        searches.remove(id);
        scene.signIn(reader);
        assertThat(searches.find(id)).isPresent();
        searches.remove(id);
        assertThat(searches.mine()).isEmpty();
        take("Kenya,Plant many trees " + mark + ",Peru,Noted,,,9");
        index.refresh();
        assertThat(news()).isEmpty();
    }

    @Test
    void isRefusedWithoutTitleForEverythingAndForTooMany() {
        assertThatThrownBy(() -> searches.save(" ", query())).isInstanceOf(SearchRefused.class);
        assertThatThrownBy(() -> searches.save("x".repeat(121), query())).isInstanceOf(SearchRefused.class);
        assertThatThrownBy(() -> searches.save("All", RegisterQuery.ALL)).isInstanceOf(SearchRefused.class);
        for (int i = 0; i < SavedSearches.MOST; i++) {
            searches.save("Session " + i, query().with(RegisterFacet.SESSION, String.valueOf(i)));
        }
        assertThatThrownBy(() -> searches.save("One more", query())).isInstanceOf(SearchRefused.class);
        assertThat(searches.mine()).hasSize(SavedSearches.MOST);
        scene.signOut();
        assertThatThrownBy(() -> searches.save("Trees", query())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(searches::mine).isInstanceOf(NotAllowed.class);
    }

    private List<NoticeSummary> news() {
        return notices.mine(50);
    }

    private RegisterQuery query() {
        return new RegisterQuery(mark, Map.of(), RegisterOrder.FIT);
    }

    private void take(String rows) {
        var file = "To,Text,From,Response,Action,Issue,Session\n" + rows + "\n";
        actor.runAs(Actor.PORTAL, () -> archive.commit("a.csv", file.getBytes(StandardCharsets.UTF_8), null));
    }
}
