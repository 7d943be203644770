package org.uprportal.report;

import org.uprportal.platform.Refusal;

/** A step of the national report that is refused. */
public class ReportRefused extends Refusal {

    private ReportRefused(String key, String message, Object... arguments) {
        super("report.refused." + key, message, arguments);
    }

    static ReportRefused noDraft() {
        return new ReportRefused("noDraft", "There is no draft of the mid-term report.");
    }

    static ReportRefused begun() {
        return new ReportRefused("begun", "The sections have been given out already.");
    }

    static ReportRefused notNow() {
        return new ReportRefused("notNow", "This step is not possible as the report stands now.");
    }

    static ReportRefused published() {
        return new ReportRefused("published", "The report is published; it cannot be changed.");
    }

    static void tooLong(String text, int most) {
        if (text.length() > most) {
            throw new ReportRefused("length", "At most " + most + " characters.", most);
        }
    }

    static ReportRefused empty() {
        return new ReportRefused("empty", "There is no text yet.");
    }

    static ReportRefused past() {
        return new ReportRefused("past", "That day has gone by.");
    }

    static ReportRefused days(int least) {
        return new ReportRefused("days", "A draft is put to consultation for at least " + least + " days.", least);
    }

    static ReportRefused consultationRuns() {
        return new ReportRefused("consultationRuns", "The consultation on the draft is not over yet.");
    }

    static ReportRefused unanswered(int left) {
        return new ReportRefused("unanswered", left + " comments of the consultation have no answer yet.", left);
    }

    static ReportRefused notConsulted() {
        return new ReportRefused("notConsulted", "The draft has not been put to consultation.");
    }

    static ReportRefused words(int words, int limit) {
        return new ReportRefused("words", words + " words; the United Nations take " + limit + ".", words, limit);
    }

    static ReportRefused samePerson() {
        return new ReportRefused("samePerson", "Whoever asks for approval does not give it.");
    }

    static ReportRefused cycleClosed() {
        return new ReportRefused("cycleClosed", "This cycle is closed: nothing of its reports is written any more.");
    }

    static ReportRefused consultationOver() {
        return new ReportRefused("consultationOver", "The consultation on this draft is over.");
    }

    static ReportRefused answered() {
        return new ReportRefused("answered", "A colleague has answered this comment meanwhile.");
    }
}
