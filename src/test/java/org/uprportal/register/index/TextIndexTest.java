package org.uprportal.register.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.register.index.Wanted.Order;

/** Words are found as people type them, facets follow each other, and a change is whole or not there. */
class TextIndexTest {

    private static final List<String> FACETS = List.of("by", "state");
    private static final List<String> TEXTS = List.of(
            "Ratify the Optional Protocol to the Convention against Torture",
            "Ensure that women’s shelters are funded, and prosecute domestic violence",
            "Prosecute acts of violence against children",
            "Prévenir la violence contre les enfants et protéger les familles",
            "Proteger a los niños indígenas contra la violencia",
            "Ратифицировать конвенцию о защите прав трудящихся-мигрантов",
            "التصديق على البروتوكول الاختياري لاتفاقية مناهضة التعذيب",
            "批准禁止酷刑公约任择议定书");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "violence | 1 2 3",
                "VIOLENCE | 1 2 3",
                "prosecuting violence | 1 2",
                "women's | 1",
                "womens | 1",
                "\"domestic violence\" | 1",
                "\"violence domestic\" | ",
                "violence AND children | 2",
                "violence -children | 1 3",
                "violence NOT children | 1 3",
                "torture OR shelters | 0 1",
                "(torture OR shelters) protocol | 0",
                "-violence -torture | 4 5 6 7",
                "enfant | 3",
                "ninos indigena | 4",
                "конвенция мигрант | 5",
                "تعذيب | 6",
                "酷刑 | 7",
                "prosec* | 1 2",
                "140.7 | 2",
                "protokol | 0",
            })
    void wordsAreFoundAsPeopleTypeThem(String typed, String expected) {
        try (var index = filled()) {
            var found = index.search(new Wanted(typed, Map.of(), Order.FIT), 0, 20);

            assertThat(found.hits().stream().map(Hits.Hit::id).sorted().toList())
                    .as(typed)
                    .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
            assertThat(found.similar()).isEqualTo(typed.equals("protokol"));
        }
    }

    /** Nothing that somebody types is an error. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"",
                "((((((((((((((((((((a",
                ")))",
                "AND OR NOT",
                "- - -",
                "*",
                "a* OR",
                "NOT",
                "\"\" \"",
                "<script>",
                "+",
                "-(a b) c"
            })
    void nothingThatIsTypedIsAnError(String typed) {
        try (var index = filled()) {
            assertThat(index.search(new Wanted(typed, Map.of(), Order.FIT), 0, 20)
                            .total())
                    .isNotNegative();
        }
    }

    @Test
    void whatWasFoundIsMarked() {
        try (var index = filled()) {
            var hit = index.search(new Wanted("prosecuting \"domestic violence\"", Map.of(), Order.FIT), 0, 20)
                    .hits()
                    .getFirst();

            var text = TEXTS.get(1);
            assertThat(hit.marks().stream().map(mark -> text.substring(mark.from(), mark.to())))
                    .containsExactly("prosecute", "domestic", "violence");
        }
    }

    @Test
    void aFacetCountsWhatMatchesInAllTheOthers() {
        try (var index = filled()) {
            var all = index.search(new Wanted("violence", Map.of(), Order.FIT), 0, 1);
            assertThat(all.total()).isEqualTo(3);
            var one = index.search(new Wanted("violence", Map.of("by", List.of("B1")), Order.FIT), 0, 9);

            assertThat(one.facets().get("by")).isEqualTo(all.facets().get("by"));
            assertThat(one.total()).isEqualTo(all.facets().get("by").get("B1"));
            assertThat(one.facets().get("state").values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(one.total());
            var two = index.search(new Wanted("violence", Map.of("by", List.of("B1", "B0")), Order.FIT), 0, 9);
            assertThat(two.total()).isEqualTo(all.total());
        }
    }

    @Test
    void aFacetOfWhichNothingThatMatchesHasAValueIsLeftOut() {
        try (var index = filled()) {
            var none = index.search(
                    new Wanted("violence", Map.of("by", List.of("B1"), "state", List.of("S2")), Order.FIT), 0, 9);

            assertThat(none.total()).isZero();
            assertThat(none.hits()).isEmpty();
            var nowhere = index.search(
                    new Wanted("shelters", Map.of("by", List.of("B0"), "state", List.of("S2")), Order.FIT), 0, 9);
            assertThat(nowhere.total()).isZero();
        }
    }

    @Test
    void allOfItIsReadInPartsInTheSameOrder() {
        try (var index = filled()) {
            var read = new ArrayList<String>();
            index.each(new Wanted("", Map.of(), Order.OLDEST), part -> part.forEach(hit -> read.add(hit.id())));
            assertThat(read).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");

            var first = index.part(new Wanted("", Map.of(), Order.ID), null, 3);
            var second = index.part(
                    new Wanted("", Map.of(), Order.ID), first.getLast().id(), 3);
            assertThat(second.stream().map(Hits.Hit::id)).containsExactly("3", "4", "5");
        }
    }

    @Test
    void aChangeIsWholeOrNotThereAlsoAfterACrash(@TempDir Path folder) {
        try (var index = TextIndex.at(folder, FACETS)) {
            index.change(Map.of("read", "1"), changes -> changes.add(entry(0)));
            assertThatThrownBy(() -> index.change(Map.of("read", "2"), changes -> {
                        changes.clear();
                        changes.add(entry(1));
                        throw new IllegalStateException("power cut");
                    }))
                    .hasMessage("power cut");
            assertThat(index.marks()).isEqualTo(Map.of("read", "1"));
            assertThat(index.search(new Wanted("torture", Map.of(), Order.FIT), 0, 9)
                            .total())
                    .isEqualTo(1);
            assertThatThrownBy(() -> TextIndex.at(folder, FACETS)).isInstanceOf(IndexBusy.class);
        }
        try (var again = TextIndex.at(folder, FACETS)) {
            assertThat(again.marks()).isEqualTo(Map.of("read", "1"));
            assertThat(again.size()).isEqualTo(1);
            var before = again.edition();
            again.change(Map.of("read", "2"), changes -> {
                changes.put(entry(0));
                changes.drop("odd");
            });
            assertThat(again.size()).isEqualTo(1);
            assertThat(again.edition()).isNotEqualTo(before);
        }
    }

    private static TextIndex filled() {
        var index = TextIndex.at(null, FACETS);
        index.change(Map.of(), changes -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                changes.add(entry(i));
            }
        });
        return index;
    }

    private static Entry entry(int number) {
        return new Entry(
                String.valueOf(number),
                number % 2 == 0 ? "even" : "odd",
                TEXTS.get(number),
                number == 2 ? "140.7" : "",
                Map.of("by", List.of("B" + number % 2), "state", List.of("S" + number)),
                number,
                "",
                TEXTS.get(number).getBytes(StandardCharsets.UTF_8));
    }

    /** What an index of an older portal holds reads as nothing, so that it is made anew. */
    @Test
    void anIndexOfAnOlderFormatHasNoMarks(@TempDir Path folder) throws java.io.IOException {
        try (var index = TextIndex.at(folder, FACETS)) {
            index.change(Map.of("file 1", "a"), changes -> {});
            assertThat(index.marks()).containsEntry("file 1", "a");
        }
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("file 1", "a", "format", "3").entrySet());
            writer.commit();
        }
        try (var index = TextIndex.at(folder, FACETS)) {
            assertThat(index.marks()).isEmpty();
        }
    }
}
