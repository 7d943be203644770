package org.uprportal.state;

/** Says who may change the list of States, and keeps a line of each change; implemented where people are known. */
public interface StateKeeper {

    /** Whether whoever is acting is of the OHCHR secretariat, so that pages offer only what will not be refused. */
    boolean permits();

    /** Refuses anybody but the OHCHR secretariat. */
    void permit();

    /** Writes the line, in the transaction of the change. */
    void record(String act, StateCode state);
}
