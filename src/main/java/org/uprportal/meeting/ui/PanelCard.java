package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.text.NumberFormat;
import java.util.List;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.SpeakerStatus;
import org.uprportal.meeting.SpeakerSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** Speakers are called for with criteria that everybody reads; who applies is scored and chosen with a reason, then speaks in order. */
class PanelCard extends Card {

    private static final int USUAL = 5;

    private final transient Panels panels;
    private final transient MeetingDetails meeting;
    private final transient GuestNames names;
    private final transient KeptTexts texts;
    private final transient Runnable changed;

    PanelCard(MeetingDetails meeting, Panels panels, GuestNames names, KeptTexts texts, Runnable changed) {
        super("meeting.panel");
        this.panels = panels;
        this.meeting = meeting;
        this.names = names;
        this.texts = texts;
        this.changed = changed;
        var id = meeting.summary().id();
        panels.criteria(id).ifPresent(criteria -> {
            var text = new Paragraph(criteria);
            text.addClassName("upr-letter");
            text.getElement().setAttribute("dir", "auto");
            add(new Paragraph(getTranslation("meeting.panel.criteria")), text);
        });
        var speaking = panels.speaking(id);
        if (!speaking.isEmpty()) {
            speaking(speaking);
        }
        var applications = panels.applications(id);
        if (!applications.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("upr-tasks");
            Rows.into(list, applications, this::application);
            add(new H3(getTranslation("meeting.panel.applications")), list);
        }
        if (panels.mayApply(id)) {
            add(apply());
        }
        if (meeting.hosting() && meeting.summary().status() == MeetingStatus.PUBLISHED) {
            add(call());
        }
    }

    /** Whether there is anything to show. */
    static boolean needed(MeetingDetails meeting, Panels panels) {
        return panels.criteria(meeting.summary().id()).isPresent()
                || (meeting.hosting() && meeting.summary().status() == MeetingStatus.PUBLISHED);
    }

    private void speaking(List<SpeakerSummary> speaking) {
        var list = new OrderedList();
        Rows.into(list, speaking, one -> {
            var row = new ListItem(words(name(one) + " – " + one.title() + " ("
                    + getTranslation("meeting.agenda.minutes", one.minutes()) + ")"));
            if (meeting.hosting() && speaking.indexOf(one) > 0) {
                var up = new Button(getTranslation("meeting.agenda.up"), click -> act(() -> panels.up(one.id())));
                up.setAriaLabel(getTranslation("meeting.panel.up.whom", name(one)));
                row.add(up);
            }
            return row;
        });
        add(new H3(getTranslation("meeting.panel.list")), list);
        if (meeting.hosting()) {
            var clock = new Anchor(MeetingNavigation.clock(meeting.summary().id()), getTranslation("meeting.clock"));
            clock.setRouterIgnore(false);
            add(clock);
        }
    }

    private String name(SpeakerSummary one) {
        var shown = names.of(List.of(one.party())).shown();
        return shown.isEmpty() ? getTranslation("meeting.reservations.unnamed") : shown.getFirst();
    }

    private ListItem application(SpeakerSummary one) {
        var title = words(one.title());
        title.addClassName("upr-task-title");
        var text = new Div(title, words(name(one)), words(one.about()));
        text.addClassName("upr-task-text");
        if (one.restsOn().matches("https?://\\S+")) {
            var link = new Anchor(one.restsOn(), one.restsOn());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            text.add(link);
        }
        if (one.score() != null) {
            text.add(new Span(getTranslation(
                    "meeting.panel.score",
                    NumberFormat.getNumberInstance(getLocale()).format(one.score()))));
        }
        if (one.reason() != null) {
            text.add(words(getTranslation("meeting.mine.reason", one.reason())));
        }
        var row = new ListItem(
                text,
                new StatusChip(
                        getTranslation("meeting.speaker." + one.status()),
                        one.status() == SpeakerStatus.CHOSEN
                                ? StatusChip.Tone.GOOD
                                : one.status() == SpeakerStatus.APPLIED ? StatusChip.Tone.INFO : StatusChip.Tone.BAD));
        row.addClassName("upr-task");
        if (meeting.hosting() && one.status() == SpeakerStatus.APPLIED) {
            row.add(deciding(one));
        }
        return row;
    }

    private Component deciding(SpeakerSummary one) {
        var score = new Select<Integer>();
        score.setItems(1, 2, 3, 4, 5);
        score.setLabel(getTranslation("meeting.panel.mine"));
        score.setAriaLabel(getTranslation("meeting.panel.mine.whom", name(one)));
        score.setValue(one.ownScore());
        score.addValueChangeListener(change -> act(() -> panels.score(one.id(), change.getValue())));
        var minutes = new IntegerField(getTranslation("meeting.agenda.length"));
        minutes.setValue(USUAL);
        minutes.setMin(1);
        minutes.setMax(120);
        var choose = new Button(
                getTranslation("meeting.panel.choose"),
                click -> why(
                        "meeting.panel.choose",
                        one,
                        true,
                        minutes.getOptionalValue().orElse(0)));
        choose.setAriaLabel(getTranslation("meeting.panel.choose.whom", name(one)));
        var decline = new Button(
                getTranslation("meeting.panel.decline"), click -> why("meeting.panel.decline", one, false, 0));
        decline.setAriaLabel(getTranslation("meeting.panel.decline.whom", name(one)));
        var line = new Div(score, minutes, choose, decline);
        line.addClassName("upr-filter");
        return line;
    }

    private void why(String key, SpeakerSummary one, boolean chosen, int minutes) {
        new WhyDialog(key, "meeting.refuse.effect", why -> panels.decide(one.id(), chosen, why, minutes), changed)
                .open();
    }

    private Component apply() {
        var id = meeting.summary().id();
        var title = new TextField(getTranslation("meeting.panel.title"));
        title.setWidthFull();
        Limit.on(title, Meetings.LONGEST_LINE);
        var about = new TextArea(getTranslation("meeting.panel.about"));
        about.setWidthFull();
        Limit.on(about, Meetings.LONGEST_TEXT);
        var kept = KeptField.of(about, "meeting.speaker:" + id.value(), texts);
        var rests = new TextField(getTranslation("meeting.panel.rests"));
        rests.setHelperText(getTranslation("meeting.panel.rests.helper"));
        rests.setWidthFull();
        Limit.on(rests, Meetings.LONGEST_LINE);
        var send = new Button(getTranslation("meeting.panel.apply"), click -> {
            if (Attempt.run(
                    this,
                    () -> panels.apply(
                            id,
                            title.getValue().strip(),
                            about.getValue(),
                            rests.getValue().strip()))) {
                kept.sent();
                Toast.done(this, "meeting.panel.applied");
                changed.run();
            }
        });
        var form = new Div(title, about, rests, send);
        form.addClassName("upr-form");
        return new Details(getTranslation("meeting.panel.apply"), form);
    }

    private Component call() {
        var id = meeting.summary().id();
        var criteria = new TextArea(getTranslation("meeting.panel.criteria"));
        criteria.setWidthFull();
        criteria.setValue(panels.criteria(id).orElse(""));
        Limit.on(criteria, Meetings.LONGEST_TEXT);
        var kept = KeptField.of(criteria, "meeting.criteria:" + id.value(), texts);
        var send = new Button(getTranslation("meeting.panel.call"), click -> {
            if (Attempt.run(this, () -> panels.call(id, criteria.getValue()))) {
                kept.sent();
                Toast.done(this, "meeting.saved");
                changed.run();
            }
        });
        var form = new Div(criteria, send);
        form.addClassName("upr-form");
        return new Details(getTranslation("meeting.panel.call"), form);
    }

    private void act(Runnable work) {
        if (Attempt.run(this, work)) {
            changed.run();
        }
    }

    private static Span words(String text) {
        var words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
