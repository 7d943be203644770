package org.uprportal.platform;

import java.util.regex.Pattern;

/** What the portal takes for an e-mail address: one rule for every field, form and import. */
public final class EmailAddress {

    /** The longest there can be, by RFC 5321. */
    public static final int LONGEST = 254;

    private static final String PART = "[^\\s@<>\",;:\\\\\\p{Cntrl}]";
    private static final Pattern ADDRESS =
            Pattern.compile("\\A" + PART + "{1,64}+@" + PART + "+\\.[^\\s@<>\",;:.\\\\\\p{Cntrl}]+\\z");

    private EmailAddress() {}

    /** Whether a letter could be sent there. */
    public static boolean valid(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }
}
