package org.uprportal.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By what the register is narrowed down; each stands in the address of the page under its own word. */
public enum RegisterFacet {
    /** The State under review or concerned, by its code. */
    STATE("state"),
    /** Whose recommendation it is: UPR, a treaty body, SPECIAL_PROCEDURES. */
    BODY("body"),
    /** The regional group of the State under review. */
    GROUP("group"),
    /** A recommending State, by its code. */
    BY("by"),
    /** What the State said to it. */
    POSITION("position"),
    /** A theme of OHCHR's, or an issue of UPR Info's, by the id of its term. */
    THEME("theme"),
    /** A group of persons, by the id of its term. */
    PERSONS("persons"),
    /** A goal, by the id of its term. */
    SDG("sdg"),
    /** UPR Info's category of action, 1 to 5. */
    ACTION("action"),
    /** The number of the cycle. */
    CYCLE("cycle"),
    /** The number of the session. */
    SESSION("session"),
    /** How far the government says it is implemented; of numbered paragraphs whose positions are public. */
    GOVERNMENT("government"),
    /** How far civil society says it is implemented: the middle one of its voices. */
    CIVIL_SOCIETY("civilsociety"),
    /** Whether it repeats what was asked of the State in an earlier cycle: REPEATED, ALIKE or NEW. */
    REPEAT("repeat"),
    /** What is counted as one: paragraph, pair, pledge, or a recommendation of another body. */
    KIND("kind");

    /** All names in addresses. */
    static final List<String> PARAMETERS =
            Arrays.stream(values()).map(RegisterFacet::parameter).toList();

    private final String parameter;

    RegisterFacet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in an address. */
    public String parameter() {
        return parameter;
    }

    /** The facet of that name. */
    public static Optional<RegisterFacet> of(String parameter) {
        return Arrays.stream(values())
                .filter(one -> one.parameter.equals(parameter))
                .findFirst();
    }
}
