package org.uprportal.statement;

import java.time.Instant;
import java.util.Locale;
import org.uprportal.platform.LinkSecret;

/** A letter with a link that is a key, for somebody without account. It carries nothing that was typed into the form. */
public sealed interface SignatureMail {

    /** Where it goes. */
    String email();

    /** In which language. */
    Locale language();

    /** The statement's title, which is public. */
    String title();

    /** The secret of its link. */
    LinkSecret link();

    /** Until when it is good. */
    Instant until();

    /** Somebody has given this address to sign with. */
    record Asked(String email, Locale language, String title, LinkSecret link, Instant until)
            implements SignatureMail {}

    /** The text that was signed has changed. */
    record AskedAgain(String email, Locale language, String title, LinkSecret link, Instant until)
            implements SignatureMail {}
}
