package org.uprportal.followup;

/** How far a recommendation is implemented; one scale for all sides, from the best to the worst. */
public enum Progress {
    /** Everything it asks for is done and works in practice. */
    FULLY,
    /** The main part is done; something smaller is left. */
    MOSTLY,
    /** Steps are taken; or a law is passed and those who must know it do not yet. */
    PARTLY,
    /** Nothing has changed. */
    NOT,
    /** What was done goes against it. */
    CONTRARY,
    /** Whoever speaks cannot tell. */
    NO_INFORMATION;

    /** From how many steps on two sides are said to differ. */
    public static final int FAR_APART = 2;

    /** Whether it says how far the recommendation is. */
    public boolean judges() {
        return this != NO_INFORMATION;
    }

    /** Whether both judge, and lie two steps or more from each other. */
    public boolean farFrom(Progress other) {
        return judges() && other.judges() && Math.abs(ordinal() - other.ordinal()) >= FAR_APART;
    }
}
