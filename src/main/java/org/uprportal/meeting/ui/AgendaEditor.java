package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.uprportal.meeting.AgendaItem;
import org.uprportal.meeting.Agendas;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MatterNames;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Meetings;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** A host writes the agenda; points are moved up and down with buttons, and so by keyboard. What does not fit is said. */
class AgendaEditor extends Card {

    private final transient List<Fields> points = new ArrayList<>();
    private final transient MeetingDetails meeting;
    private final transient MatterNames matters;
    private final transient Map<Matter, String> named;
    private final Div list = new Div();
    private final Paragraph sum = new Paragraph();
    private transient List<AgendaItem> seen;

    AgendaEditor(MeetingDetails meeting, Agendas agendas, MatterNames matterNames) {
        super("meeting.agenda");
        this.meeting = meeting;
        this.matters = matterNames;
        this.seen = agendas.of(meeting.summary().id());
        this.named = matterNames.named(
                seen.stream().map(AgendaItem::about).filter(Objects::nonNull).toList());
        list.addClassName("upr-stack");
        sum.getElement().setAttribute("role", "status");
        seen.forEach(this::point);
        var more = new Button(getTranslation("meeting.agenda.add"), click -> {
            point(new AgendaItem("", 10, "", ""));
            draw();
            points.getLast().title().focus();
        });
        var save = new Button(getTranslation("meeting.agenda.save"), click -> {
            var items = items();
            if (Attempt.run(this, () -> agendas.write(meeting.summary().id(), seen, items))) {
                seen = items;
                Toast.done(this, "meeting.saved");
            }
        });
        var line = new Div(save, more);
        line.addClassName("upr-actions");
        add(new Paragraph(getTranslation("meeting.agenda.lead")), list, sum, line);
        draw();
    }

    private void point(AgendaItem item) {
        var title = new TextField(getTranslation("meeting.agenda.title"));
        title.setValue(item.title());
        title.setWidthFull();
        Limit.on(title, Meetings.LONGEST_LINE);
        var minutes = new IntegerField(getTranslation("meeting.agenda.length"));
        minutes.setMin(0);
        minutes.setMax(1440);
        minutes.setValue(item.minutes());
        minutes.addValueChangeListener(change -> sum());
        var speaker = new TextField(getTranslation("meeting.agenda.speaker"));
        speaker.setValue(item.speaker());
        Limit.on(speaker, Meetings.LONGEST_LINE);
        var link = new TextField(getTranslation("meeting.agenda.link"));
        link.setValue(item.link());
        Limit.on(link, Meetings.LONGEST_LINE);
        points.add(new Fields(
                title,
                minutes,
                speaker,
                link,
                new MatterField("meeting.agenda.about", meeting.summary().state(), matters, named, item.about())));
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < points.size(); i++) {
            var place = i;
            var point = points.get(i);
            var up = button("meeting.agenda.up", place + 1, () -> swap(place, place - 1));
            up.setEnabled(place > 0);
            var down = button("meeting.agenda.down", place + 1, () -> swap(place, place + 1));
            down.setEnabled(place < points.size() - 1);
            var out = button("meeting.agenda.remove", place + 1, () -> {
                points.remove(place);
                draw();
            });
            var acts = new Div(up, down, out);
            acts.addClassName("upr-actions");
            var row = new Div(point.title(), point.minutes(), point.about(), point.speaker(), point.link(), acts);
            row.addClassName("upr-form");
            row.addComponentAsFirst(handle(place));
            DropTarget.create(row)
                    .addDropListener(drop -> drop.getDragData()
                            .filter(Dragged.class::isInstance)
                            .map(Dragged.class::cast)
                            .filter(one -> one.editor() == this)
                            .ifPresent(one -> move(one.place(), place)));
            list.add(row);
        }
        sum();
    }

    /** What is taken with the mouse; with the keyboard there are the buttons. */
    private Span handle(int place) {
        var handle = new Span("\u2630 " + (place + 1));
        handle.addClassName("upr-handle");
        handle.setTitle(getTranslation("meeting.agenda.drag"));
        DragSource.create(handle).setDragData(new Dragged(this, place));
        return handle;
    }

    /** Takes a point out of its place and puts it where another stands. */
    private void move(int from, int to) {
        if (from != to) {
            points.add(to, points.remove(from));
            draw();
        }
    }

    private Button button(String key, int number, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(key + ".which", number));
        return button;
    }

    private void swap(int one, int other) {
        var moved = points.get(one);
        points.set(one, points.get(other));
        points.set(other, moved);
        draw();
        moved.title().focus();
    }

    private void sum() {
        var minutes = points.stream()
                .mapToInt(one -> one.minutes().getOptionalValue().orElse(0))
                .sum();
        var room = (int)
                Duration.between(meeting.summary().starts(), meeting.summary().ends())
                        .toMinutes();
        sum.setText(getTranslation(minutes > room ? "meeting.agenda.tooLong" : "meeting.agenda.sum", minutes, room));
    }

    private List<AgendaItem> items() {
        return points.stream()
                .filter(one -> !one.title().isEmpty())
                .map(one -> new AgendaItem(
                        one.title().getValue().strip(),
                        one.minutes().getOptionalValue().orElse(0),
                        one.speaker().getValue().strip(),
                        one.link().getValue().strip(),
                        one.about().getValue()))
                .toList();
    }

    private record Fields(
            TextField title, IntegerField minutes, TextField speaker, TextField link, MatterField about) {}

    /** What is dragged, and out of which list: nothing is dropped into another's. */
    private record Dragged(AgendaEditor editor, int place) {}
}
