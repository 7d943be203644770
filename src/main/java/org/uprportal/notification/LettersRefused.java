package org.uprportal.notification;

import org.uprportal.platform.Refusal;

/** Somebody has caused more letters to people without an account than anybody needs in a day. */
public class LettersRefused extends Refusal {

    LettersRefused() {
        super("notification.tooManyLetters", "Too many letters to this address, or in this name, today.");
    }
}
