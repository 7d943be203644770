package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphRangesTest {

    @Test
    void neighboursAreARangeFromThreeOn() {
        assertThat(ParagraphRanges.of(List.of())).isEmpty();
        assertThat(ParagraphRanges.of(List.of("140.1"))).isEqualTo("140.1");
        assertThat(ParagraphRanges.of(List.of("140.1", "140.2"))).isEqualTo("140.1, 140.2");
        assertThat(ParagraphRanges.of(List.of("140.1", "140.2", "140.3"))).isEqualTo("140.1–140.3");
        assertThat(ParagraphRanges.of(List.of("140.2", "140.9", "140.10", "140.11", "140.12", "140.14")))
                .isEqualTo("140.2, 140.9–140.12, 140.14");
        assertThat(ParagraphRanges.of(List.of("139.9", "140.10", "140.11", "141.12")))
                .isEqualTo("139.9, 140.10, 140.11, 141.12");
        assertThat(ParagraphRanges.of(List.of("7", "8", "9"))).isEqualTo("7–9");
        assertThat(ParagraphRanges.of(List.of("140.7a", "140.8", "140.9"))).isEqualTo("140.7a, 140.8, 140.9");
    }
}
