package org.uprportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.Members;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** A page of a list costs the same number of statements among twenty rows as among sixty, and gives twenty of them. */
@PortalTest
class PagedListsTest {

    private static final int FEW = 20;
    private static final int MANY = 60;

    @Autowired
    Scene scene;

    @Autowired
    Members members;

    @Autowired
    Organisations organisations;

    @Autowired
    Registrations registrations;

    @Autowired
    Asks asks;

    @Autowired
    Cycles cycles;

    @Autowired
    Consultations consultations;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Test
    void accountsAndTheDirectoryAreSearchedInTheDatabase() {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < MANY; i++) {
            organisation(word + (i < FEW ? " Few 100%_! " : " Many ") + i);
        }
        scene.signIn(scene.person(PartyKind.ADMIN, null));
        costsTheSame("accounts", few -> members.accounts(few ? word + " few" : word, 0, 20));
        assertThat(members.accounts(word + " FEW 100%_!", 0, 20).total()).isEqualTo(FEW);
        assertThat(members.accounts(word + " few%20", 0, 20).total()).isZero();
        assertThat(members.countAccounts(word)).isEqualTo(MANY);
        scene.signOut();
        costsTheSame("directory", few -> organisations.directory(find(few ? word + " few" : word), 0, 20));
        var second = organisations.directory(find(word), 40, 20).rows();
        assertThat(second)
                .hasSize(20)
                .doesNotContainAnyElementsOf(
                        organisations.directory(find(word), 0, 20).rows());
    }

    @Test
    void asksOfAnOrganisationAreFetchedByStatus() {
        var state = scene.newState();
        var few = scene.person(PartyKind.CSO, state);
        var many = scene.person(PartyKind.CSO, state);
        for (int i = 0; i < MANY; i++) {
            ask(scene.partyOf(many).value(), i % 2 == 0 ? AskStatus.SENT : AskStatus.DECLINED);
            if (i < FEW) {
                ask(scene.partyOf(few).value(), AskStatus.SENT);
            }
        }
        costsTheSame(
                "asks", small -> scene.as(small ? few : many, () -> asks.mine(EnumSet.allOf(AskStatus.class), 0, 20)));
        scene.as(many, () -> {
            assertThat(asks.counts()).containsEntry(AskStatus.SENT, 30).containsEntry(AskStatus.DECLINED, 30);
            assertThat(asks.mine(EnumSet.of(AskStatus.SENT), 20, 20).rows()).hasSize(10);
        });
    }

    @Test
    void registrationsOfACountryTeamAreThoseOfItsState() {
        var state = scene.newState();
        var team = scene.person(PartyKind.UNCT, state);
        for (int i = 0; i < MANY; i++) {
            registration(state, i);
        }
        var other = scene.newState();
        for (int i = 0; i < FEW; i++) {
            registration(other, i);
        }
        var elsewhere = scene.person(PartyKind.UNCT, other);
        // Reading an applicant's name leaves a line each: as many for both.
        costsTheSame("registrations", few -> scene.as(few ? elsewhere : team, () -> registrations.waiting(0, 20)));
        assertThat(scene.as(
                        scene.person(PartyKind.GOVERNMENT, state),
                        () -> registrations.waiting(0, 20).total()))
                .isZero();
        assertThat(scene.as(
                        scene.person(PartyKind.OHCHR, null),
                        () -> registrations.waiting(0, 20).total()))
                .isGreaterThanOrEqualTo(MANY + FEW);
    }

    @Test
    void cyclesAreOrderedByTheReadersNamesAndConsultationsOpenFirst() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        scene.runningCycle(state);
        scene.signOut();
        var backwards = Comparator.comparing(StateCode::value).reversed();
        var all = cycles.list(null, null, backwards, 0, 20);
        assertThat(all.rows()).isSortedAccordingTo(Comparator.comparing(one -> one.state(), backwards));
        assertThat(cycles.list(state, CycleStatus.RUNNING, backwards, 0, 20).rows())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(state));
        assertThat(cycles.list(state, CycleStatus.CLOSED, backwards, 0, 20).total())
                .isZero();
        assertThat(cycles.underWay(state, 3)).hasSize(1);
        assertThat(cycles.states()).contains(state);

        // A consultation that is being prepared is its government's.
        assertThat(consultations.list(state, null, 0, 20).rows()).isEmpty();
        assertThat(consultations.states()).doesNotContain(state);
        assertThat(scene.as(
                        focalPoint, () -> consultations.list(state, null, 0, 20).rows()))
                .hasSize(1);
        assertThat(scene.as(focalPoint, () -> consultations.states())).contains(state);
    }

    private void costsTheSame(String what, Function<Boolean, Part<?>> read) {
        read.apply(true);
        read.apply(false);
        var few = statements(() -> assertThat(read.apply(true).total()).isEqualTo(FEW));
        var many = statements(() -> {
            var part = read.apply(false);
            assertThat(part.rows()).hasSize(20);
            assertThat(part.total()).isEqualTo(MANY);
        });
        System.out.printf("Statements of a page of %s: %d among %d, %d among %d%n", what, few, FEW, many, MANY);
        // Counting is a statement of its own where there is more than the part.
        assertThat(many).isLessThanOrEqualTo(few + 1);
    }

    private long statements(Runnable work) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        work.run();
        return counted.getPrepareStatementCount();
    }

    private static DirectoryFilter find(String words) {
        return new DirectoryFilter(words, null, null, null, null);
    }

    private void organisation(String name) {
        var id = UUID.randomUUID().toString();
        database.sql("insert into identity_party (id, kind, name) values (?, 'CSO', ?)")
                .params(id, name)
                .update();
        database.sql("""
                        insert into identity_person (id, name, email, language, party_id, member_role)
                        values (uuid(), ?, ?, 'en', ?, 'OWNER')
                        """).params("Person of " + name, id + "@example.org", id).update();
        database.sql("""
                        insert into organisation_organisation
                          (id, kind, name, about, website, contact, ecosoc, nhri, listed, registered_at)
                        values (?, 'CSO', ?, '', '', '', 'NONE', 'NONE', true, now())
                        """).params(id, name).update();
        database.sql("insert into organisation_language (organisation_id, language) values (?, 'fr')")
                .param(id)
                .update();
    }

    private void ask(UUID author, AskStatus status) {
        database.sql("""
                        insert into advocacy_ask (id, cycle_id, submission_id, proposal_id, author_id, mission_id,
                          recommendation, theme, why, letter, status, sent_at, due)
                        values (uuid(), uuid(), uuid(), uuid(), ?, uuid(), 'Text', '', '', 'Letter', ?, now(), now())
                        """).params(author.toString(), status.name()).update();
    }

    private void registration(StateCode state, int number) {
        database.sql("""
                        insert into organisation_registration
                          (id, status, kind, state_code, name, about, website, applicant, email, language, asked_at, decide_by)
                        values (uuid(), 'WAITING', 'CSO', ?, ?, '', '', 'Somebody', 'a@example.org', 'en', now(), ?)
                        """)
                .params(
                        state.value(),
                        "Registration " + number,
                        Timestamp.from(clock.instant().plusSeconds(number)))
                .update();
    }
}
