package org.uprportal.theme;

/** The lists in which themes are kept. */
public enum ThemeKind {
    /** OHCHR's themes of its matrices of recommendations. */
    THEME(true),
    /** OHCHR's groups of persons concerned. */
    PERSONS(true),
    /** The Sustainable Development Goals, by number. */
    SDG(true),
    /** UPR Info's issues. */
    ISSUE(false),
    /** UPR Info's action categories 1 to 5, from minimal to specific. */
    ACTION(false);

    private final boolean open;

    ThemeKind(boolean open) {
        this.open = open;
    }

    /** Whether an import may add labels the list does not know yet. */
    public boolean open() {
        return open;
    }
}
