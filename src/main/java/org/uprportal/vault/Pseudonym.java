package org.uprportal.vault;

import java.util.UUID;
import org.uprportal.party.PartyId;

/**
 * What stands in place of an organisation in one review.
 *
 * @param id random, in place of the organisation's own id
 */
public record Pseudonym(PartyId id) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static Pseudonym random() {
        return new Pseudonym(new PartyId(UUID.randomUUID()));
    }

    /** What people read, such as {@code 7K3M-9QXT}: made from the random id, so it tells nothing either. */
    public String label() {
        var bits = id.value().getMostSignificantBits();
        var text = new StringBuilder();
        for (int place = 0; place < 8; place++) {
            text.append(place == 4 ? "-" : "").append(LETTERS.charAt((int) (bits >>> (59 - 5 * place)) & 31));
        }
        return text.toString();
    }
}
