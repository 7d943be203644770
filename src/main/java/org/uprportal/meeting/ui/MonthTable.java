package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingSummary;

/** A month of meetings, each on its days at the place; on a telephone the days that have some, below each other. */
class MonthTable extends Div {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int WEEK = 7;

    MonthTable(YearMonth month, List<MeetingSummary> meetings) {
        var first = DayOfWeek.MONDAY;
        var heads = new NativeTableRow();
        for (int i = 0; i < WEEK; i++) {
            var head = new NativeTableHeaderCell(first.plus(i).getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        var body = new NativeTableBody();
        for (var day = start(month, first); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(WEEK)) {
            var row = new NativeTableRow();
            for (int i = 0; i < WEEK; i++) {
                row.add(cell(month, day.plusDays(i), meetings));
            }
            body.add(row);
        }
        var table = new NativeTable();
        table.addClassName("upr-month");
        table.add(new NativeTableHeader(heads), body);
        add(table);
        addClassName("upr-card");
        setWidthFull();
    }

    private static LocalDate start(YearMonth month, DayOfWeek first) {
        var day = month.atDay(1);
        while (day.getDayOfWeek() != first) {
            day = day.minusDays(1);
        }
        return day;
    }

    private NativeTableCell cell(YearMonth month, LocalDate day, List<MeetingSummary> meetings) {
        var cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("upr-month-none");
            return cell;
        }
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("upr-muted");
        cell.add(number);
        var those = meetings.stream()
                .filter(one -> !one.starts().toLocalDate().isAfter(day)
                        && !one.ends().toLocalDate().isBefore(day))
                .toList();
        if (those.isEmpty()) {
            cell.addClassName("upr-month-none");
        }
        for (var one : those) {
            var link = new Anchor(MeetingNavigation.meeting(one.id()), HOUR.format(one.starts()) + " " + one.title());
            link.setRouterIgnore(false);
            link.getElement().setAttribute("dir", "auto");
            if (one.status() == MeetingStatus.CANCELLED) {
                link.addClassName("upr-gone");
            }
            cell.add(new Div(link));
        }
        return cell;
    }
}
