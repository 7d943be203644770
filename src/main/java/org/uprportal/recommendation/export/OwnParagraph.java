package org.uprportal.recommendation.export;

import java.util.List;
import java.util.UUID;

/**
 * A numbered paragraph out of a file that this register has written itself. OHCHR's matrix brings and changes these; a file of
 * the register only says again what is on record.
 *
 * @param row as a spreadsheet counts it
 * @param state the code of the State under review; empty where the file has none
 * @param makers the codes of the recommending States, or their names where they have none
 * @param position the word of the register, such as SUPPORTED
 */
public record OwnParagraph(
        int row,
        UUID id,
        String state,
        int cycle,
        String paragraph,
        String text,
        List<String> makers,
        String position) {}
