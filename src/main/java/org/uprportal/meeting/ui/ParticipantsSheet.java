package org.uprportal.meeting.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.platform.Messages;

/** Who has a place, as a sheet for the gate; texts stay texts, whatever they begin with. */
class ParticipantsSheet {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Messages messages;
    private final Locale language;

    ParticipantsSheet(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    byte[] write(List<SeatSummary> seats, Map<SeatId, String> names) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("1");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue(text("meeting.sheet.who"));
            head.createCell(1).setCellValue(text("meeting.field.way"));
            head.createCell(2).setCellValue(text("meeting.sheet.came"));
            head.createCell(3).setCellValue(text("meeting.gate.code"));
            var line = 1;
            for (var seat : seats.stream()
                    .sorted(Comparator.comparing(one -> names.getOrDefault(one.id(), "")))
                    .toList()) {
                var row = sheet.createRow(line++);
                row.createCell(0).setCellValue(names.getOrDefault(seat.id(), ""));
                row.createCell(1).setCellValue(text("meeting.attending." + seat.attending()));
                row.createCell(2)
                        .setCellValue(seat.attendance() == null ? "" : text("meeting.came." + seat.attendance()));
                row.createCell(3).setCellValue(SeatCode.of(seat.id()));
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String text(String key) {
        return messages.text(language, key);
    }
}
