package org.uprportal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.FileRefused;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** A file from the moment it is sent: looked through, stripped, put where it belongs, and nobody's any more. */
@PortalTest
class DocumentsTest {

    private static final String SECRET = "Corin-of-Harbour-Advice";

    @Autowired
    Scene scene;

    @Autowired
    Shelf shelf;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    private final AtomicReference<Verdict> scanner = new AtomicReference<>(Verdict.CLEAN);
    private Documents documents;
    private PersonId somebody;
    private PersonId colleague;
    private final UUID about = UUID.randomUUID();

    @BeforeEach
    void somebodyIsHere() {
        documents = new Documents(shelf, bytes -> scanner.get(), actor);
        var state = scene.newState();
        somebody = scene.person(PartyKind.CSO, state);
        colleague = scene.person(PartyKind.CSO, state);
        scene.signIn(somebody);
    }

    @Test
    void whatStandsWithSomethingIsGivenOutAndSaysNothingOfWhoSentIt() {
        var sent = documents.take("visit " + SECRET + ".jpg", PictureFiles.photograph(SECRET));
        assertThat(documents.content(sent.id(), about)).isEmpty();
        documents.stand(List.of(sent.id()), about, false);
        assertThat(documents.about(List.of(about)).get(about))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("visit " + SECRET + ".jpg"));
        assertThat(new String(documents.content(sent.id(), about).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET);
        assertThat(row(sent)).containsEntry("sent_by", null).containsEntry("sent_at", null);
        assertThat(documents.content(sent.id(), UUID.randomUUID()))
                .as("with something else it does not stand")
                .isEmpty();
    }

    @Test
    void whatIsSaidWithoutNameHasFilesWithoutNames() {
        var one = documents.take(SECRET + ".jpeg", PictureFiles.photograph(SECRET));
        var other = documents.take(SECRET + ".png", PictureFiles.png(SECRET));
        documents.stand(List.of(other.id(), one.id()), about, true);
        assertThat(documents.about(List.of(about)).get(about))
                .extracting(DocumentSummary::name)
                .containsExactly("1.png", "2.jpeg");
    }

    @Test
    void onlyWhoSentItPutsItSomewhereAndOnlyOnce() {
        var sent = documents.take("a.png", PictureFiles.png(SECRET));
        scene.signIn(colleague);
        refusedWith("document.gone", () -> documents.stand(List.of(sent.id()), about, false));
        documents.discard(sent.id());
        scene.signIn(somebody);
        documents.stand(List.of(sent.id()), about, false);
        refusedWith("document.gone", () -> documents.stand(List.of(sent.id()), UUID.randomUUID(), false));
        documents.discard(sent.id());
        assertThat(documents.content(sent.id(), about))
                .as("what stands is not discarded")
                .isPresent();
    }

    @Test
    void moreThanFiveAndMoreThanTwentyWaitingAreRefused() {
        var six = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> documents.take("a.png", PictureFiles.png(SECRET)).id())
                .toList();
        refusedWith("document.tooMany", () -> documents.stand(six, about, false), 5);
        for (int i = 6; i < 20; i++) {
            documents.take("a.png", PictureFiles.png(SECRET));
        }
        refusedWith("document.tooMany", () -> documents.take("a.png", PictureFiles.png(SECRET)), 20);
    }

    @Test
    void nothingOfWhatIsRefusedStays() {
        var before = all();
        scanner.set(Verdict.INFECTED);
        refusedWith("document.infected", () -> documents.take("a.png", PictureFiles.png(SECRET)));
        scanner.set(Verdict.CLEAN);
        refusedWith("document.tooLarge", () -> documents.take("a.png", new byte[Documents.LARGEST + 1]));
        assertThatThrownBy(() -> documents.take("a.pdf", PictureFiles.png(SECRET)))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> documents.take("a.docx", PictureFiles.png(SECRET)))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> documents.take("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class);
        scene.signOut();
        assertThatThrownBy(() -> documents.take("a.png", PictureFiles.png(SECRET)))
                .isInstanceOf(NotAllowed.class);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void nobodyGetsAFileBeforeTheScannerHasAnsweredAndNobodyGetsWhatItFinds() {
        scanner.set(Verdict.WAITING);
        var one = documents.take("a.png", PictureFiles.png(SECRET));
        var other = documents.take("b.png", PictureFiles.png(SECRET));
        documents.stand(List.of(one.id(), other.id()), about, false);
        assertThat(documents.content(one.id(), about)).isEmpty();
        var round = new ScanRound(shelf, bytes -> scanner.get());
        assertThat(round.again()).as("still silent").isFalse();

        scanner.set(Verdict.CLEAN);
        shelf.judge(one.id(), Verdict.INFECTED);
        assertThat(round.again()).isTrue();
        assertThat(documents.content(one.id(), about)).isEmpty();
        assertThat(row(one)).containsEntry("content", null);
        assertThat(documents.content(other.id(), about)).isPresent();
        shelf.judge(other.id(), Verdict.INFECTED);
        assertThat(documents.content(other.id(), about))
                .as("a verdict is given once")
                .isPresent();
    }

    @Test
    void whatIsTakenAwayIsGoneForGoodAndThatItWasThereStays() {
        var sent = documents.take("a.png", PictureFiles.png(SECRET));
        documents.stand(List.of(sent.id()), about, false);
        documents.takeAway(sent.id(), UUID.randomUUID());
        assertThat(documents.content(sent.id(), about)).isPresent();
        documents.takeAway(sent.id(), about);
        assertThat(documents.content(sent.id(), about)).isEmpty();
        assertThat(row(sent)).containsEntry("content", null);
        assertThat(documents.about(List.of(about)).get(about))
                .extracting(DocumentSummary::verdict)
                .containsExactly(Verdict.TAKEN_AWAY);
    }

    @Test
    void aLongNameIsShortenedAndKeepsItsEnding() {
        var sent = documents.take("n".repeat(400) + ".png", PictureFiles.png(SECRET));
        assertThat(sent.name()).hasSize(120).endsWith(".png");
    }

    private int all() {
        return database.sql("select count(*) from document_file")
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> row(DocumentSummary one) {
        return database.sql("select sent_by, sent_at, content from document_file where id = ?")
                .param(one.id().toString())
                .query()
                .singleRow();
    }
}
