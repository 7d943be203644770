package org.uprportal.organisation.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import org.uprportal.platform.LookAlikes;
import org.uprportal.platform.ui.StatusChip;

/** Warns of a name that mixes letters of different alphabets within a word. */
class MixedLettersChip extends StatusChip {

    MixedLettersChip() {
        super(UI.getCurrent().getTranslation("organisation.mixedLetters"), Tone.BAD);
    }

    /** Whether one of the names calls for it. */
    static boolean due(String... names) {
        return Arrays.stream(names).anyMatch(LookAlikes::mixes);
    }
}
