package org.uprportal.submission;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/**
 * Who asked for a submission to be filed, who agreed, when, and the fingerprint of what was filed. Under a pseudonym nothing
 * is kept of who, and of when only the day.
 */
@Embeddable
class Approval {

    private @Nullable UUID askedBy;

    /** Under a pseudonym in place of {@link #askedBy}: a mark that only the vault's key can make again. */
    private @Nullable String askedMark;

    private @Nullable UUID approvedBy;

    /** What whoever sent it back wrote. */
    private @Nullable String note;

    private @Nullable Instant filedAt;
    private @Nullable String fingerprint;

    protected Approval() {}

    /**
     * Who acts.
     *
     * @param mark what stands for the person under a pseudonym; null where their name may stand
     */
    record By(@Nullable PersonId person, @Nullable String mark) {}

    void asked(By by, boolean pseudonymous) {
        askedBy = pseudonymous || by.person() == null ? null : by.person().value();
        askedMark = pseudonymous ? by.mark() : null;
        note = null;
    }

    void sentBack(String why) {
        forgetPeople();
        note = why;
    }

    /** @return the text as it is frozen */
    String filed(By by, boolean pseudonymous, SubmissionDraft draft, Instant now) {
        var frozen = FrozenText.of(draft);
        fingerprint = FrozenText.fingerprint(frozen);
        if (pseudonymous) {
            forgetPeople();
            filedAt =
                    now.atZone(PortalClock.GENEVA).truncatedTo(ChronoUnit.DAYS).toInstant();
        } else {
            approvedBy = by.person() == null ? null : by.person().value();
            filedAt = now;
        }
        return frozen;
    }

    void forgetPeople() {
        askedBy = null;
        askedMark = null;
        approvedBy = null;
        note = null;
    }

    boolean bears(String mark) {
        return mark.equals(askedMark);
    }

    /** Whether it was they who asked. */
    boolean askedBy(By by, boolean pseudonymous) {
        return pseudonymous
                ? askedMark != null && askedMark.equals(by.mark())
                : by.person() != null && by.person().value().equals(askedBy);
    }

    @Nullable
    PersonId askedBy() {
        return askedBy == null ? null : new PersonId(askedBy);
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Instant filedAt() {
        return filedAt;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }
}
