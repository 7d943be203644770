package org.uprportal.meeting;

import java.util.List;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.Words;

/** A step of a meeting or of a registration that is refused. */
public class MeetingRefused extends Refusal {

    private MeetingRefused(String key, String message, Object... arguments) {
        super("meeting.refused." + key, message, arguments);
    }

    static MeetingRefused wrongStatus() {
        return new MeetingRefused("wrongStatus", "This step is not possible any more.");
    }

    static MeetingRefused length(int most) {
        return new MeetingRefused("length", "At most " + most + " characters.", most);
    }

    static MeetingRefused incomplete() {
        return new MeetingRefused(
                "incomplete", "A title, beginning and end are needed, and a place or a joining link.");
    }

    static MeetingRefused dates() {
        return new MeetingRefused("dates", "It ends after it begins, and begins in the future.");
    }

    static MeetingRefused noSuchHour() {
        return new MeetingRefused("noSuchHour", "The clock at the place skips that hour.");
    }

    static MeetingRefused noSuchZone() {
        return new MeetingRefused("noSuchZone", "There is no such time zone.");
    }

    static MeetingRefused withoutReason() {
        return new MeetingRefused("withoutReason", "Say why.");
    }

    static MeetingRefused places() {
        return new MeetingRefused("places", "Places are between 0 and 100000.");
    }

    static MeetingRefused noRule() {
        return new MeetingRefused("noRule", "A rule is needed, and themes where it names them.");
    }

    static MeetingRefused notVeiled() {
        return new MeetingRefused("notVeiled", "One cannot take part in this meeting so.");
    }

    static MeetingRefused notAccepted() {
        return new MeetingRefused("notAccepted", "Who will see what has changed; read it again.");
    }

    static MeetingRefused unanswered() {
        return new MeetingRefused("unanswered", "Every question needs an answer.");
    }

    static MeetingRefused nothingToSay() {
        return new MeetingRefused("nothingToSay", "Say what about; a call for speakers needs criteria.");
    }

    static MeetingRefused full() {
        return new MeetingRefused("full", "The last place has gone meanwhile; nothing has been sent.");
    }

    static MeetingRefused twice() {
        return new MeetingRefused("twice", "Your organisation is registered already.");
    }

    static MeetingRefused notSo() {
        return new MeetingRefused("notSo", "One cannot take part in this way.");
    }

    static MeetingRefused askedAlready() {
        return new MeetingRefused("askedAlready", "It hosts already, or has been asked.");
    }

    static MeetingRefused cannotHost() {
        return new MeetingRefused("cannotHost", "It cannot host meetings.");
    }

    static MeetingRefused noPlaceSo() {
        return new MeetingRefused("noPlaceSo", "No place is free in that way; your place stays as it is.");
    }

    static MeetingRefused stillAmending() {
        return new MeetingRefused("stillAmending", "The time to amend is not over.");
    }

    static MeetingRefused amendingOver() {
        return new MeetingRefused("amendingOver", "The time to amend is over; a reservation can still be added.");
    }

    static MeetingRefused proposalsWait() {
        return new MeetingRefused("proposalsWait", "Proposals wait for an answer.");
    }

    static MeetingRefused nothingProposed() {
        return new MeetingRefused("nothingProposed", "Nothing is proposed.");
    }

    static MeetingRefused nothingDecided() {
        return new MeetingRefused("nothingDecided", "A decision needs words.");
    }

    static MeetingRefused nothingWritten() {
        return new MeetingRefused("nothingWritten", "Nothing is written.");
    }

    static MeetingRefused otherText() {
        return new MeetingRefused("otherText", "The part has another text by now.");
    }

    static MeetingRefused writtenMeanwhile() {
        return new MeetingRefused("writtenMeanwhile", "Somebody else has written meanwhile.");
    }

    static MeetingRefused slotsOutside() {
        return new MeetingRefused("slotsOutside", "Slots lie within the meeting, five minutes at least, 200 at most.");
    }

    static MeetingRefused slotTwice() {
        return new MeetingRefused("slotTwice", "Your organisation has a slot already.");
    }

    static MeetingRefused slotTaken() {
        return new MeetingRefused("slotTaken", "Somebody was quicker.");
    }

    static MeetingRefused slotsBooked() {
        return new MeetingRefused("slotsBooked", "Somebody has booked a time that would lie outside the meeting.");
    }

    /** @param fields names of what both have changed */
    static MeetingRefused overtaken(List<String> fields) {
        return new MeetingRefused(
                "overtaken",
                "Somebody else has changed the same meanwhile: " + fields,
                Words.text("meeting.changed." + fields.getFirst()),
                fields.size() - 1);
    }

    static MeetingRefused agendaItem() {
        return new MeetingRefused("agendaItem", "A point needs a title and its minutes.");
    }

    static MeetingRefused agendaMeanwhile() {
        return new MeetingRefused("agendaMeanwhile", "Somebody else has changed the agenda meanwhile.");
    }

    static MeetingRefused series() {
        return new MeetingRefused("series", "A series has up to 60 meetings.");
    }

    static MeetingRefused roomFull(int places) {
        return new MeetingRefused(
                "roomFull", "All " + places + " places are taken; say why you let them in all the same.", places);
    }

    static MeetingRefused noSession() {
        return new MeetingRefused("noSession", "No session that follows is known.");
    }

    /** @param question that has no answer */
    static MeetingRefused answerMissing(String question) {
        return new MeetingRefused("answerMissing", "An answer is needed: " + question, question);
    }

    static MeetingRefused questionsMeanwhile() {
        return new MeetingRefused(
                "questionsMeanwhile",
                "The host asks otherwise by now; read the questions again. Nothing has been sent.");
    }

    static MeetingRefused nothingAsked() {
        return new MeetingRefused("nothingAsked", "A question needs words, and a choice two to twenty answers.");
    }

    static MeetingRefused tooManyQuestions(int most) {
        return new MeetingRefused("tooManyQuestions", "At most " + most + " questions.", most);
    }

    static MeetingRefused tooMany(int most) {
        return new MeetingRefused("tooMany", "At most " + most + " can come with one registration.", most);
    }

    static MeetingRefused nameMissing() {
        return new MeetingRefused("nameMissing", "The host needs the name of each person who comes.");
    }

    static MeetingRefused nobodyLeft() {
        return new MeetingRefused("nobodyLeft", "Somebody has to come; otherwise withdraw the registration.");
    }

    static MeetingRefused swappedMeanwhile() {
        return new MeetingRefused("swappedMeanwhile", "The people have been changed meanwhile; look again.");
    }

    static MeetingRefused askedForSupport() {
        return new MeetingRefused("askedForSupport", "Your organisation has asked already.");
    }

    static MeetingRefused travelAsk() {
        return new MeetingRefused("travelAsk", "An amount, a currency of three letters and a reason are needed.");
    }

    static MeetingRefused toldAlready() {
        return new MeetingRefused("toldAlready", "The decision has been sent and stands.");
    }

    static MeetingRefused notYet() {
        return new MeetingRefused("notYet", "It has not begun.");
    }
}
