package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.meeting.ui.ChangedWords.parts;

import org.junit.jupiter.api.Test;
import org.uprportal.meeting.ui.ChangedWords.Kind;
import org.uprportal.meeting.ui.ChangedWords.Part;

/** What changed between two texts is seen word by word, and both are whole. */
class ChangedWordsTest {

    @Test
    void onlyWhatChangedIsCrossedOutOrUnderlined() {
        assertThat(parts("The courts are slow today.", "The courts are quick today."))
                .containsExactly(
                        new Part(Kind.SAME, "The courts are "),
                        new Part(Kind.OUT, "slow "),
                        new Part(Kind.IN, "quick "),
                        new Part(Kind.SAME, "today."));
        assertThat(parts("Same", "Same")).containsExactly(new Part(Kind.SAME, "Same"));
        assertThat(parts("", "New")).containsExactly(new Part(Kind.IN, "New"));
        assertThat(parts("法院很慢", "法院不慢")).contains(new Part(Kind.OUT, "很"), new Part(Kind.IN, "不"));
    }

    @Test
    void nothingIsLostAlsoInLongTexts() {
        for (var length : new int[] {10, 4000}) {
            var before = "a ".repeat(length / 2) + "\nend";
            var after = "b a ".repeat(length / 4) + "end\n";
            var parts = parts(before, after);
            assertThat(of(parts, Kind.OUT)).isEqualTo(before);
            assertThat(of(parts, Kind.IN)).isEqualTo(after);
        }
        var before = "法".repeat(4000);
        assertThat(of(parts(before, "院".repeat(4000)), Kind.OUT)).isEqualTo(before);
    }

    private static String of(java.util.List<Part> parts, Kind with) {
        var text = new StringBuilder();
        parts.stream()
                .filter(one -> one.kind() == Kind.SAME || one.kind() == with)
                .forEach(one -> text.append(one.words()));
        return text.toString();
    }
}
