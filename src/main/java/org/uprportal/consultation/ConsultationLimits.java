package org.uprportal.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.PortalClock;

/** How much and how long a consultation may be. */
final class ConsultationLimits {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 100_000;
    static final int LONGEST_QUESTION = 1_000;
    static final int LONGEST_OUTCOME = 20_000;
    static final int MOST_QUESTIONS = 30;
    static final int MOST_INVITED = 300;

    private ConsultationLimits() {}

    /** @throws ConsultationRefused for a text that is too long, and for too many questions or guests */
    static void check(ConsultationDraft draft) {
        refuseLonger(draft.title(), LONGEST_TITLE);
        refuseLonger(draft.text(), LONGEST_TEXT);
        draft.questions().forEach(question -> refuseLonger(question.text(), LONGEST_QUESTION));
        refuseMore(draft.questions().size(), MOST_QUESTIONS);
        refuseMore(draft.invited().size(), MOST_INVITED);
    }

    /** @throws ConsultationRefused for what cannot be published, since it has no title or asks nothing */
    static void requireWords(String title, String text, boolean withoutQuestions) {
        if (title.isBlank()) {
            throw ConsultationRefused.incomplete("title");
        }
        if (text.isBlank() && withoutQuestions) {
            throw ConsultationRefused.incomplete("text");
        }
    }

    static void refuseTooShort(Instant opens, Instant closes, int leastDays) {
        var earliest = opens.atZone(PortalClock.GENEVA).plusDays(leastDays).toInstant();
        if (closes.isBefore(earliest)) {
            throw ConsultationRefused.tooShort(leastDays, earliest);
        }
    }

    static void refuseLonger(String text, int most) {
        if (text.length() > most) {
            throw ConsultationRefused.tooLong(most);
        }
    }

    static void refuseMore(int count, int most) {
        if (count > most) {
            throw ConsultationRefused.tooMany(most);
        }
    }

    /** Timers know whole seconds. */
    static @Nullable Instant whole(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
