package org.uprportal.meeting;

import org.uprportal.platform.Refusal;

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

    static MeetingRefused agendaItem() {
        return new MeetingRefused("agendaItem", "A point needs a title and its minutes.");
    }

    static MeetingRefused agendaMeanwhile() {
        return new MeetingRefused("agendaMeanwhile", "Somebody else has changed the agenda meanwhile.");
    }

    static MeetingRefused series() {
        return new MeetingRefused("series", "A series has up to 60 meetings.");
    }

    static MeetingRefused notYet() {
        return new MeetingRefused("notYet", "It has not begun.");
    }
}
