package org.uprportal.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Lines;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.privacy.AuditDesk;
import org.uprportal.state.StateCode;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.NotFound;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Auditors browse the trail by thing, act and day; nobody is named there, and that they looked is a line of it. */
@PortalTest
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Submissions submissions;

    @Autowired
    AuditDesk desk;

    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    PersonId auditor;
    PersonId author;
    SubmissionId draft;
    LocalDate today;
    StateCode state;

    @BeforeEach
    void somebodyDrafts() {
        auditor = scene.person(PartyKind.AUDITOR, null);
        state = scene.newState();
        author = scene.person(PartyKind.CSO, state);
        var cycle = scene.runningCycle(state);
        draft = scene.as(author, () -> submissions.open(cycle, false, "Courts"));
        today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void whatWasDoneToAThingIsThereAndNobodyIsNamed() {
        scene.signIn(auditor);
        var text = shown("audit?thing=" + draft.value());

        var who = people.person(author).orElseThrow();
        assertThat(text)
                .contains(
                        "submission.opened",
                        "Submission: begun",
                        today.toString(),
                        draft.value().toString())
                .doesNotContain(
                        who.name(),
                        who.email(),
                        author.value().toString(),
                        who.party().name(),
                        who.party().id().value().toString());
        assertThat(text).as("no hour").doesNotContainPattern("\\d{1,2}:\\d{2}");
        assertThat(text).as("one person, one mark on one thing").containsPattern("Mark [0-9a-f]{8}");
    }

    @Test
    void lookingIsALineOfTheTrail() {
        scene.signIn(auditor);
        assertThat(on(draft.value())).extracting(Lines.Line::act).doesNotContain("audit.exported");
        assertThat(on(draft.value())).extracting(Lines.Line::act).contains("read.audit-lines");
        var before = count("audit.exported");
        desk.file(new Lines.Question(null, "submission.opened", null, null));
        assertThat(count("audit.exported")).isEqualTo(before + 1);
    }

    @Test
    void forAllOthersItDoesNotExist() {
        for (var kind : PartyKind.values()) {
            if (kind != PartyKind.AUDITOR) {
                var other = scene.colleague(scene.partyOf(scene.person(kind, state)), MemberRole.OWNER);
                scene.signIn(other);
                go("audit?thing=" + draft.value());
                assertThat(NotFound.shownBy((Component) getCurrentView()))
                        .as(kind.name())
                        .isTrue();
                assertThatThrownBy(() -> on(draft.value())).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(desk::acts).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> desk.file(new Lines.Question(null, null, null, null)))
                        .isInstanceOf(NotAllowed.class);
            }
        }
    }

    @Test
    void twoThingsOfOneDayStandInNoOrderOfTime() {
        var act = "test." + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var things = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            things.add(UUID.randomUUID());
            record(act, things.getLast());
        }
        scene.signIn(auditor);
        var told = desk.look(new Lines.Question(null, act, null, null), 0, 20).rows().stream()
                .map(Lines.Line::subject)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(things);
        assertThat(told).isNotEqualTo(things).isNotEqualTo(things.reversed());
    }

    @Test
    void aPageCostsTheSameAmongFewAndMany() {
        var few = act(20);
        var many = act(60);
        scene.signIn(auditor);
        var costFew = statements(() -> desk.look(few, 0, 20));
        var costMany = statements(() -> desk.look(many, 0, 20));
        System.out.printf("Statements of a page of the audit trail: %d among 20, %d among 60%n", costFew, costMany);
        assertThat(costMany).isEqualTo(costFew).isLessThanOrEqualTo(3);
        var first = desk.look(many, 0, 20).rows();
        var second = desk.look(many, 20, 20);
        assertThat(second.total()).isEqualTo(60);
        assertThat(second.rows()).hasSize(20).doesNotContainAnyElementsOf(first);
        assertThat(shown("audit?act=" + many.act() + "&page=3")).contains("41", "60");
    }

    @Test
    void daysAndActsNarrowIt() {
        scene.signIn(auditor);
        var id = draft.value();
        assertThat(desk.look(new Lines.Question(id, "submission.opened", today, today), 0, 20)
                        .total())
                .isEqualTo(1);
        assertThat(desk.look(new Lines.Question(id, "submission.filed", null, null), 0, 20)
                        .total())
                .isZero();
        assertThat(desk.look(new Lines.Question(id, "submission.opened", today.plusDays(1), null), 0, 20)
                        .total())
                .isZero();
        assertThat(desk.look(new Lines.Question(id, "submission.opened", null, today.minusDays(1)), 0, 20)
                        .total())
                .isZero();
    }

    @Test
    void theAddressOfAPageIsUnderstoodAndWhatHasNoNumberIsSaid() {
        scene.signIn(auditor);
        UI.getCurrent().navigate("audit");
        test($(TextField.class).withCaption("Thing").single())
                .setValue("https://portal.example.org/submissions/" + draft.value() + "?page=2");
        test($(Button.class).withText("Look").single()).click();
        assertThat($(TextField.class).withCaption("Thing").single().getValue())
                .isEqualTo(draft.value().toString());

        test($(TextField.class).withCaption("Thing").single()).setValue("the submission of yesterday");
        test($(Button.class).withText("Look").single()).click();
        assertThat($(TextField.class).withCaption("Thing").single().isInvalid()).isTrue();
        test($(TextField.class).withCaption("Thing").single()).setValue("");
        $(DatePicker.class).withCaption("From").single().setValue(today);
        $(DatePicker.class).withCaption("Until").single().setValue(today.minusDays(1));
        test($(Button.class).withText("Look").single()).click();
        assertThat($(DatePicker.class).withCaption("Until").single().isInvalid())
                .isTrue();

        assertThat(shown("audit?thing=nonsense&act=<b>&from=0&until=9999999999-01-01&page=-3"))
                .contains("Audit trail");
        assertThat(AuditQuery.of(QueryParameters.fromString("from=2027-02-30&act=" + "a".repeat(81))))
                .isEqualTo(new Lines.Question(null, null, null, null));
    }

    @Test
    void theFileSaysWhatThePageSays() {
        scene.signIn(auditor);
        go("audit?thing=" + draft.value());
        var csv = new String(
                new AuditRows(getCurrentViewAs()).csv(desk.file(new Lines.Question(draft.value(), null, null, null))),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFDay (UTC),")
                .contains("submission.opened", draft.value().toString());
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).contains("Take along as CSV");
    }

    private Component getCurrentViewAs() {
        return (Component) getCurrentView();
    }

    private List<Lines.Line> on(UUID thing) {
        return desk.look(new Lines.Question(thing, null, null, null), 0, 100).rows();
    }

    private long count(String act) {
        return desk.look(new Lines.Question(null, act, null, null), 0, 1).total();
    }

    private void record(String act, UUID thing) {
        scene.as(author, () -> transaction.executeWithoutResult(work -> trail.record(act, thing)));
    }

    /** An act of its own that was done so often. */
    private Lines.Question act(int times) {
        var act = "test.times" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        for (int i = 0; i < times; i++) {
            record(act, UUID.randomUUID());
        }
        return new Lines.Question(null, act, null, null);
    }

    private int statements(Runnable work) {
        return transaction.execute(begun -> {
            var before = selects();
            work.run();
            return selects() - before - 1;
        });
    }

    private int selects() {
        return Integer.parseInt(database.sql("show session status like 'Com_select'")
                .query((row, index) -> row.getString(2))
                .single());
    }

    private String shown(String address) {
        go(address);
        var text = new StringBuilder();
        collect(((Component) getCurrentView()).getElement(), text);
        $(Grid.class).all().forEach(grid -> {
            var rows = test(grid);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < grid.getColumns().size(); column++) {
                    text.append(rows.getCellText(row, column)).append(' ');
                }
            }
        });
        return text.toString();
    }

    private static void go(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
            return;
        }
        element.getPropertyNames()
                .forEach(one -> text.append(element.getPropertyRaw(one)).append(' '));
        element.getChildren().forEach(child -> collect(child, text));
    }
}
