package org.uprportal.submission;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.uprportal.vault.Pseudonym;

/** Whether a submission stands under a pseudonym instead of its organisation's name, and who wants to come forward. */
@Embeddable
class Veil {

    /** Whether it is to be filed, or has been, without the organisation's name. */
    private boolean pseudonymous;

    /** What people read in place of the name. */
    private @Nullable String pseudonym;

    /** Who wants its organisation to come forward; a second person has to want it too. A mark that only the vault's key can make again. */
    private @Nullable String namingMark;

    protected Veil() {}

    Veil(@Nullable Pseudonym instead) {
        if (instead != null) {
            drawn(instead);
        }
    }

    void drawn(Pseudonym instead) {
        pseudonymous = true;
        pseudonym = instead.label();
    }

    void lifted() {
        pseudonymous = false;
        pseudonym = null;
        namingMark = null;
    }

    /** Somebody wants the name to stand there. @return whether a colleague had wanted it before */
    boolean twoWantIt(String mark) {
        if (namingMark == null || namingMark.equals(mark)) {
            namingMark = mark;
            return false;
        }
        return true;
    }

    boolean bears(String mark) {
        return mark.equals(namingMark);
    }

    void stayDrawn() {
        namingMark = null;
    }

    ComingForward comingForward(@Nullable String mark) {
        return namingMark == null
                ? ComingForward.NOBODY
                : namingMark.equals(mark) ? ComingForward.MYSELF : ComingForward.COLLEAGUE;
    }

    boolean pseudonymous() {
        return pseudonymous;
    }

    @Nullable
    String pseudonym() {
        return pseudonym;
    }
}
