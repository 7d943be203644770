package org.uprportal.meeting.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.uprportal.meeting.Guest;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.platform.Messages;
import org.uprportal.platform.SafeText;

/** Who has a place, as a sheet for the gate; texts stay texts, whatever they begin with. */
class ParticipantsSheet {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int PEOPLE = 4;
    private static final int NAMES = 5;

    private final Messages messages;
    private final Locale language;

    ParticipantsSheet(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    byte[] write(List<SeatSummary> seats, Map<SeatId, String> names, Typings.Read typed) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("1");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue(text("meeting.sheet.who"));
            head.createCell(1).setCellValue(text("meeting.field.way"));
            head.createCell(2).setCellValue(text("meeting.sheet.came"));
            head.createCell(3).setCellValue(text("meeting.gate.code"));
            head.createCell(PEOPLE).setCellValue(text("meeting.sheet.people"));
            head.createCell(NAMES).setCellValue(text("meeting.sheet.names"));
            for (int i = 0; i < typed.questions().size(); i++) {
                head.createCell(NAMES + 1 + i)
                        .setCellValue(safe(typed.questions().get(i).words()));
            }
            var line = 1;
            for (var seat : seats.stream()
                    .sorted(Comparator.comparing(one -> names.getOrDefault(one.id(), "")))
                    .toList()) {
                var row = sheet.createRow(line++);
                row.createCell(0).setCellValue(safe(names.getOrDefault(seat.id(), "")));
                row.createCell(1).setCellValue(text("meeting.attending." + seat.attending()));
                row.createCell(2)
                        .setCellValue(seat.attendance() == null ? "" : text("meeting.came." + seat.attendance()));
                row.createCell(3).setCellValue(code(seat, typed));
                row.createCell(PEOPLE).setCellValue(seat.people());
                row.createCell(NAMES)
                        .setCellValue(safe(String.join(
                                ", ",
                                typed.guests(seat).stream().map(Guest::name).toList())));
                for (int i = 0; i < typed.questions().size(); i++) {
                    var question = typed.questions().get(i);
                    var answer = typed.answer(seat, question);
                    row.createCell(NAMES + 1 + i)
                            .setCellValue(
                                    question.kind() == Question.Kind.YES_NO && !answer.isEmpty()
                                            ? text("meeting.answer." + answer)
                                            : safe(answer));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Where each has a code of their own, in the order of their names. */
    private static String code(SeatSummary seat, Typings.Read typed) {
        var guests = typed.guests(seat);
        return guests.isEmpty()
                ? SeatCode.of(seat.id())
                : String.join(
                        ", ", guests.stream().map(one -> SeatCode.of(one.id())).toList());
    }

    private static String safe(String typed) {
        return SafeText.cell(SafeText.document(typed));
    }

    private String text(String key) {
        return messages.text(language, key);
    }
}
