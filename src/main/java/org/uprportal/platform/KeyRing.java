package org.uprportal.platform;

import java.util.List;

/**
 * The keys of one name, the oldest first: what was sealed with an older one stays readable, what is new is sealed with the present one.
 *
 * @param all at least one
 * @param present which of them counts now; those behind it are only known yet
 * @param changed when the folder they lie in was changed last; 0 where they are settings
 */
public record KeyRing(List<byte[]> all, int present, long changed) {

    public KeyRing {
        all = List.copyOf(all);
    }

    /** The one that counts now. */
    public byte[] current() {
        return all.get(present);
    }
}
