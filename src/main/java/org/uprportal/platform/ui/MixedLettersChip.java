package org.uprportal.platform.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import org.uprportal.platform.LookAlikes;

/** Warns of a name that mixes letters of different alphabets within a word, as one that passes for another does. */
public class MixedLettersChip extends StatusChip {

    public MixedLettersChip() {
        super(UI.getCurrent().getTranslation("platform.mixedLetters"), Tone.BAD);
    }

    /** Whether one of the names calls for it. */
    public static boolean due(String... names) {
        return Arrays.stream(names).anyMatch(LookAlikes::mixes);
    }
}
