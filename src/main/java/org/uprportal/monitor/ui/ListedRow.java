package org.uprportal.monitor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Listed;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;

/** One of those that a figure counts, with what matters of it and the way to it. */
class ListedRow extends ListItem {

    ListedRow(Figure figure, Listed one) {
        addClassName("upr-task");
        var link = new Anchor(path(figure, one), one.words());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-text");
        link.getElement().setAttribute("dir", "auto");
        add(link, Line.small(about(figure, one), day(figure, one)));
    }

    private static String path(Figure figure, Listed one) {
        return switch (figure) {
            case OVERDUE, MOVED, WITHOUT_MEANS -> "actions/" + one.subject();
            case WITHOUT_PLAN, LATE_PLANS, LATE_REPORTS -> "clusters/" + one.subject();
            case OPEN_DECISIONS, LATE_DECISIONS -> "meetings/" + one.subject() + "/minutes";
            case THEMES_UNHEARD, PERSONS_UNHEARD ->
                "recommendations?cycle=" + one.subject() + "&theme="
                        + URLEncoder.encode(one.words(), StandardCharsets.UTF_8);
            default -> "progress/" + one.subject();
        };
    }

    private String about(Figure figure, Listed one) {
        return switch (figure) {
            case APART ->
                getTranslation(
                        "monitor.sides",
                        getTranslation("followup.progress." + one.sides().getFirst()),
                        getTranslation("followup.progress." + one.sides().getLast()));
            case UNANSWERED, LONGEST_SILENCE -> getTranslation("followup.silence.days", one.number());
            case MOVED -> getTranslation("monitor.months", one.number());
            case OVERDUE, WITHOUT_PLAN, LATE_PLANS, LATE_REPORTS, OPEN_DECISIONS, LATE_DECISIONS ->
                one.number() == 0 ? "" : getTranslation("monitor.late", one.number());
            case THEMES_UNHEARD, PERSONS_UNHEARD -> getTranslation("followup.of", one.number());
            default -> "";
        };
    }

    private String day(Figure figure, Listed one) {
        var day = one.day();
        return day == null || figure == Figure.UNANSWERED || figure == Figure.LONGEST_SILENCE
                ? ""
                : Dates.day(day, getLocale());
    }
}
