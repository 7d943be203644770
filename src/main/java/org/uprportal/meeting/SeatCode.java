package org.uprportal.meeting;

import java.util.Locale;
import java.util.UUID;

/** What somebody shows at the door: short, to be read out, typed or scanned. Made from the random id, so it tells nothing else. */
public final class SeatCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private SeatCode() {}

    /** The code of a registration. */
    public static String of(SeatId seat) {
        return of(seat.value());
    }

    /** The code of a person who comes for an organisation; whoever takes their place has another. */
    public static String of(GuestId guest) {
        return of(guest.value());
    }

    private static String of(UUID id) {
        var bits = id.getLeastSignificantBits();
        var text = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            text.append(place == LENGTH / 2 ? "-" : "").append(LETTERS.charAt((int) (bits >>> (5 * place)) & 31));
        }
        return text.toString();
    }

    /** Whether what was typed or scanned is that code, however it was written. */
    public static boolean is(SeatId seat, String typed) {
        return plain(of(seat)).equals(plain(code(typed)));
    }

    /** The same for a person. */
    public static boolean is(GuestId guest, String typed) {
        return plain(of(guest)).equals(plain(code(typed)));
    }

    /** What a scanner types is the address in the picture, with the code at its end. */
    private static String code(String typed) {
        return typed.substring(typed.lastIndexOf('=') + 1);
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
