package org.uprportal.meeting.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.uprportal.meeting.AgendaItem;
import org.uprportal.meeting.AmendmentStatus;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MeetingAttendance;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.MinutesDetails;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PlaceTime;
import org.uprportal.platform.SafeText;
import org.uprportal.platform.ui.Dates;

/** The programme or the minutes of a meeting as a Word file, in the reader's language. */
final class MeetingPaper {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int TITLE = 18;
    private static final int HEADING = 13;
    private static final int BODY = 11;

    private final Messages messages;
    private final Locale language;
    private final XWPFDocument document = new XWPFDocument();

    MeetingPaper(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /** Whom one meets when and where, and what is spoken of. */
    byte[] programme(MeetingSummary meeting, MeetingPlan plan, String hosts, List<AgendaItem> agenda) {
        line(meeting.title(), TITLE, true);
        facts(meeting, hosts);
        if (!plan.about().isBlank()) {
            plan.about().lines().forEach(this::line);
        }
        heading("meeting.agenda");
        var at = meeting.starts();
        for (var item : agenda) {
            line(HOUR.format(at) + " – " + HOUR.format(at.plusMinutes(item.minutes())) + "  " + item.title()
                    + (item.speaker().isBlank() ? "" : " (" + item.speaker() + ")"));
            at = at.plusMinutes(item.minutes());
        }
        fact("meeting.field.languages", plan.languages());
        fact("meeting.field.accessibility", plan.accessibility());
        fact("meeting.field.bring", plan.welcome().bring());
        return bytes(meeting.title());
    }

    /**
     * Who was there, what was said and decided, and what did not everybody agree to.
     *
     * @param matters what decisions belong to, by name, as far as the reader may see it
     */
    byte[] minutes(
            MinutesDetails minutes,
            String hosts,
            MeetingAttendance attendance,
            Function<PartyId, String> names,
            Map<Matter, String> matters) {
        var meeting = minutes.meeting();
        line(text("meeting.minutes.of", meeting.title()), TITLE, true);
        line(text("meeting.minutes.status." + minutes.status()));
        facts(meeting, hosts);
        heading("meeting.attendance");
        line(text(
                "meeting.attendance.numbers",
                attendance.present(),
                attendance.absent(),
                attendance.excused(),
                attendance.registered()));
        fact("meeting.attendance.came", list(attendance.ministriesPresent(), names));
        minutes.items().forEach(item -> {
            line(item.heading(), HEADING, true);
            item.body().lines().forEach(this::line);
        });
        if (!minutes.decisions().isEmpty()) {
            heading("meeting.decisions");
            minutes.decisions().forEach(one -> {
                line(one.words());
                line(text("meeting.decision.who", names.apply(one.owner()), Dates.day(one.due(), language)));
                var about = one.about();
                if (about != null && matters.containsKey(about)) {
                    line(text("meeting.matter." + about.kind(), matters.get(about)));
                }
            });
        }
        var reservations = minutes.amendments().stream()
                .filter(one -> one.status() == AmendmentStatus.RESERVATION)
                .toList();
        if (!reservations.isEmpty()) {
            heading("meeting.reservations");
            reservations.forEach(one -> {
                line(names.apply(one.party()) + ":");
                one.after().lines().forEach(this::line);
            });
        }
        return bytes(meeting.title());
    }

    private void facts(MeetingSummary meeting, String hosts) {
        fact("meeting.field.host", hosts);
        fact("meeting.field.when", PlaceTime.span(meeting.starts(), meeting.ends(), meeting.zone(), language));
        fact("meeting.field.place", meeting.place());
    }

    private static String list(List<PartyId> parties, Function<PartyId, String> names) {
        return String.join(", ", parties.stream().map(names).sorted().toList());
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            line(text(key) + ": " + value);
        }
    }

    private void heading(String key) {
        line(text(key), HEADING, true);
    }

    private void line(String words) {
        line(words, BODY, false);
    }

    private void line(String words, int size, boolean bold) {
        var paragraph = document.createParagraph();
        if (SafeText.mayTurn(words)) {
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
        }
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(SafeText.document(words));
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    private byte[] bytes(String title) {
        try (document;
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator("");
            document.getProperties().getCoreProperties().setTitle(SafeText.document(title));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
