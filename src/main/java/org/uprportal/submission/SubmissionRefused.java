package org.uprportal.submission;

import java.time.Instant;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Words;

/** A step of a submission that is refused; what was typed stays. */
public class SubmissionRefused extends Refusal {

    private SubmissionRefused(String key, String message, Object... arguments) {
        super("submission.refused." + key, message, arguments);
    }

    static SubmissionRefused closed(Instant deadline) {
        return new SubmissionRefused(
                "closed", "The deadline for submissions was " + deadline + ".", Words.moment(deadline));
    }

    static SubmissionRefused cycleNotRunning() {
        return new SubmissionRefused("cycleNotRunning", "This review cycle does not take submissions.");
    }

    static SubmissionRefused overLimit(int words, int limit) {
        return new SubmissionRefused(
                "overLimit", words + " words, but at most " + limit + " are allowed.", words, limit);
    }

    static SubmissionRefused empty() {
        return new SubmissionRefused("empty", "A submission needs a title and text.");
    }

    static SubmissionRefused secondPerson() {
        return new SubmissionRefused(
                "secondPerson", "Whoever asked for approval cannot give it: a second person must approve.");
    }

    static SubmissionRefused wrongStatus(SubmissionStatus status) {
        return new SubmissionRefused("wrongStatus", "The submission is " + status + ".");
    }

    static SubmissionRefused stale() {
        return new SubmissionRefused("stale", "A colleague has saved in the meantime.");
    }

    static SubmissionRefused tooLong(int most) {
        return new SubmissionRefused("tooLong", "One of the texts has more than " + most + " characters.", most);
    }

    static SubmissionRefused tooMany(int most) {
        return new SubmissionRefused("tooMany", "At most " + most + " of these.", most);
    }

    static SubmissionRefused jointWithoutPartners() {
        return new SubmissionRefused("jointWithoutPartners", "A joint submission names its other submitters.");
    }

    static SubmissionRefused alreadyOpen() {
        return new SubmissionRefused("alreadyOpen", "Your organisation already has a submission of this kind.");
    }

    static SubmissionRefused seenAlready() {
        return new SubmissionRefused("seenAlready", "OHCHR has seen the name; it cannot be taken away again.");
    }

    static SubmissionRefused jointUnderPseudonym() {
        return new SubmissionRefused(
                "jointUnderPseudonym",
                "A joint submission names its organisations, so it cannot stand under a pseudonym.");
    }

    static SubmissionRefused noPseudonym() {
        return new SubmissionRefused("noPseudonym", "A pseudonym is not possible here.");
    }

    static SubmissionRefused namesItself() {
        return new SubmissionRefused(
                "namesItself", "The text contains the name of the organisation or of one of its people.");
    }

    static SubmissionRefused notAccepted() {
        return new SubmissionRefused("notAccepted", "The statement of who will see it has to be accepted.");
    }

    static SubmissionRefused noLanguage() {
        return new SubmissionRefused("noLanguage", "A submission is written in a language of the United Nations.");
    }

    static SubmissionRefused withoutNote() {
        return new SubmissionRefused("withoutNote", "Say in a note what the drafters are to change.");
    }

    static SubmissionRefused setAside(int texts) {
        return new SubmissionRefused("setAside", texts + " texts were set aside and wait to be seen to.", texts);
    }

    static SubmissionRefused notJoint() {
        return new SubmissionRefused("notJoint", "Only a joint submission has co-submitters.");
    }

    static SubmissionRefused jointWithWhom() {
        return new SubmissionRefused("jointWithWhom", "That organisation cannot submit jointly with yours.");
    }

    static SubmissionRefused jointAsked() {
        return new SubmissionRefused("jointAsked", "That organisation has been asked already.");
    }

    static SubmissionRefused jointOver() {
        return new SubmissionRefused("jointOver", "This can no longer be changed.");
    }

    static SubmissionRefused jointName() {
        return new SubmissionRefused("jointName", "Write the name of your organisation.");
    }

    static SubmissionRefused jointNameTaken() {
        return new SubmissionRefused("jointNameTaken", "Another organisation of that name stands on it already.");
    }

    static SubmissionRefused jointNameListed() {
        return new SubmissionRefused(
                "jointNameListed", "That organisation is in the directory: it is asked there, and its owner answers.");
    }

    static SubmissionRefused jointLetters(int most) {
        return new SubmissionRefused("jointLetters", "At most " + most + " invitations by mail a day.", most);
    }

    static SubmissionRefused jointTomorrow() {
        return new SubmissionRefused("jointTomorrow", "That organisation can be asked again tomorrow.");
    }

    static SubmissionRefused publishedLater(Instant deadline) {
        return new SubmissionRefused(
                "publishedLater",
                "Submissions can be filed until " + deadline + "; they are published after that.",
                Words.moment(deadline));
    }

    static SubmissionRefused notDown() {
        return new SubmissionRefused("notDown", "It is not taken down, or somebody else took it down.");
    }

    static SubmissionRefused noAddress() {
        return new SubmissionRefused("noAddress", "This is no e-mail address.");
    }
}
