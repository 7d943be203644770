package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprportal.followup.ProgressLog.Entry;
import org.uprportal.followup.ProgressLog.Line;
import org.uprportal.party.PartyId;

/** What one voice may say after what it has said. */
class VoiceTest {

    private static final PartyId PARTY = PartyId.random();

    @Test
    void theFirstWordIsTheFirstEdition() {
        assertThat(new Voice(List.of()).say(entry("One", false, true), 0)).hasValue(1);
        assertThat(new Voice(List.of()).say(entry("One", false, true), null)).hasValue(1);
    }

    @Test
    void theSameWordsInANewPeriodAreSaidAgain() {
        var voice = new Voice(List.of(line(3, entry("One", false, true))));
        assertThat(voice.say(entry("One", false, true), 3, Instant.EPOCH::isBefore))
                .hasValue(4);
        assertThat(voice.say(entry("One", false, true), 3, at -> !at.isBefore(Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void theSameWordsTwiceAreSaidOnceFromWhicheverPage() {
        var voice = new Voice(List.of(line(3, entry("One", false, true))));
        for (Integer read : new Integer[] {null, 0, 2, 3}) {
            assertThat(voice.say(entry("One", false, true), read)).isEmpty();
        }
    }

    @Test
    void anotherStatementEvidenceOrSwitchIsAnotherWord() {
        var voice = new Voice(List.of(line(3, entry("One", false, true))));
        assertThat(voice.say(entry("Two", false, true), 3)).hasValue(4);
        assertThat(voice.say(entry("One", true, true), 3)).hasValue(4);
        assertThat(voice.say(
                        new Entry(Side.CIVIL_SOCIETY, PARTY, Progress.NOT, "One", "https://example.org", false, true),
                        3))
                .hasValue(4);
        assertThat(voice.say(new Entry(Side.CIVIL_SOCIETY, PARTY, Progress.PARTLY, "One", "", false, true), 3))
                .hasValue(4);
    }

    @Test
    void fromAStalePageItIsRefusedWithWhatStands() {
        var voice = new Voice(List.of(line(3, entry("What stands", false, true))));
        for (var read : new int[] {0, 2, 4}) {
            assertThatThrownBy(() -> voice.say(entry("Mine", false, true), read))
                    .isInstanceOf(FollowUpRefused.class)
                    .hasMessageContaining("What stands");
        }
    }

    @Test
    void withoutNameNothingFollowsWhatWasSaidWithIt() {
        var before = List.of(line(2, entry("Restricted", true, false)), line(1, entry("Named", false, true)));
        assertThatThrownBy(() -> new Voice(before).say(entry("Nameless", false, false), 2))
                .isInstanceOf(FollowUpRefused.class)
                .hasMessageContaining("recognised");
        assertThat(new Voice(before).say(entry("Restricted too", true, false), 2))
                .hasValue(3);
        assertThat(new Voice(before).say(entry("Named", false, true), 2)).hasValue(3);
        var hidden = List.of(line(1, entry("Restricted", true, true)));
        assertThat(new Voice(hidden).say(entry("Nameless", false, false), 1))
                .as("nobody has read its name")
                .hasValue(2);
    }

    private static Entry entry(String statement, boolean restricted, boolean named) {
        return new Entry(Side.CIVIL_SOCIETY, PARTY, Progress.NOT, statement, "", restricted, named);
    }

    private static Line line(int edition, Entry entry) {
        return new Line(java.util.UUID.randomUUID(), Instant.EPOCH, edition, entry);
    }
}
