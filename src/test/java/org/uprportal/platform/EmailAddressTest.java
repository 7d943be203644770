package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One rule for every address. */
class EmailAddressTest {

    @Test
    void takesWhatALetterCanBeSentTo() {
        assertThat(EmailAddress.valid("mira@example.org")).isTrue();
        assertThat(EmailAddress.valid("mira.solvane+upr@sub.example.org")).isTrue();
        assertThat(EmailAddress.valid("جمعية@example.org")).isTrue();
    }

    @Test
    void refusesWhatIsNoneOrWouldBecomeAHeader() {
        for (var none : new String[] {
            "",
            "mira",
            "mira@",
            "@example.org",
            "mira@example",
            "mira@@example.org",
            "a b@example.org",
            "mira@example.org\r\nBcc: all@example.org",
            "mira@example.org,other@example.org",
            "<mira@example.org>",
            "m".repeat(65) + "@example.org",
            "mira@" + "e".repeat(250) + ".org"
        }) {
            assertThat(EmailAddress.valid(none)).as(none).isFalse();
        }
    }
}
