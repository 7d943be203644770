package org.uprportal.followup.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uprportal.followup.LawStage;
import org.uprportal.followup.Milestone;
import org.uprportal.followup.TimelineDrawing;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;

/** What is due when, year by year: drawn against time, and the same as a list with the same numbers, which a phone shows alone. */
class TimelineCard extends Card {

    private final transient List<Milestone> all;
    private final LocalDate today;

    TimelineCard(List<Milestone> all, LocalDate today) {
        super("followup.plan.timeline");
        this.all = all;
        this.today = today;
        var stages = Arrays.stream(LawStage.values())
                .map(stage -> (stage.ordinal() + 1) + " " + getTranslation("followup.stage." + stage))
                .collect(Collectors.joining(" · "));
        var legend = new Paragraph(getTranslation("followup.timeline.legend", stages));
        legend.addClassNames("upr-muted", "upr-timeline");
        add(legend);
        all.stream()
                .collect(Collectors.groupingBy(one -> one.action().due().getYear(), TreeMap::new, Collectors.toList()))
                .forEach(this::year);
    }

    private void year(int year, List<Milestone> due) {
        var picture = new Svg();
        picture.setSvg(new TimelineDrawing(all, due, today, getLocale()).onPage());
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", getTranslation("followup.timeline.alt", String.valueOf(year)));
        picture.addClassNames("upr-chart", "upr-timeline");
        var list = new OrderedList();
        list.getElement().setAttribute("start", String.valueOf(all.indexOf(due.getFirst()) + 1));
        due.forEach(one -> list.add(item(one)));
        add(new H3(String.valueOf(year)), picture, list);
    }

    private ListItem item(Milestone one) {
        var action = one.action();
        var link = new Anchor(FollowUpNavigation.action(action.id()), action.title());
        link.setRouterIgnore(false);
        link.getElement().setAttribute("dir", "auto");
        var item = new ListItem(
                link,
                new Span(" "),
                Line.small(one.owner(), Dates.day(action.due(), getLocale())),
                new Span(" "),
                new ActionChip(action, today));
        if (!action.moves().isEmpty()) {
            item.add(new MovesList(action));
        }
        if (!one.stages().isEmpty()) {
            item.add(new Paragraph(Line.small(one.stages().stream()
                    .map(stage -> getTranslation(
                            "followup.timeline.stage",
                            getTranslation("followup.stage." + stage.stage()),
                            Dates.day(stage.on(), getLocale())))
                    .toArray(String[]::new))));
        }
        return item;
    }
}
