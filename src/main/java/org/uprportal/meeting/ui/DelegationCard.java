package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.uprportal.meeting.Answers;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.Delegations;
import org.uprportal.meeting.Guest;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.meeting.Veil;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.Toast;

/** Who comes for one's organisation, each with a code where the host needs names, and what was answered to the host. */
class DelegationCard extends Card {

    private final transient MeetingDetails meeting;
    private final transient SeatSummary mine;
    private final transient Delegations delegations;
    private final transient Runnable changed;
    private final String portal;

    DelegationCard(
            MeetingDetails meeting,
            SeatSummary mine,
            Delegations delegations,
            Answers answers,
            List<Question> questions,
            String portal,
            Runnable changed) {
        super("meeting.delegation");
        this.meeting = meeting;
        this.mine = mine;
        this.delegations = delegations;
        this.portal = portal;
        this.changed = changed;
        var wanted = meeting.plan().welcome().delegation();
        if (wanted.names() && mine.veil() != Veil.PSEUDONYM) {
            named();
        } else if (wanted.most() > 1 && mine.veil() != Veil.PSEUDONYM) {
            counted();
        }
        if (!questions.isEmpty()) {
            add(answered(answers, questions));
        }
    }

    /** Whether there is anything to show. */
    static boolean needed(MeetingDetails meeting, SeatSummary mine, List<Question> questions) {
        var wanted = meeting.plan().welcome().delegation();
        return !questions.isEmpty() || (mine.veil() != Veil.PSEUDONYM && (wanted.names() || wanted.most() > 1));
    }

    private void named() {
        var people = delegations.of(mine.id());
        if (people.size() < mine.people()) {
            add(new Paragraph(getTranslation("meeting.delegation.missing", mine.people() - people.size())));
        }
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        Rows.into(list, people, this::row);
        add(list, more(true));
    }

    private void counted() {
        add(new Paragraph(getTranslation("meeting.mine.people", mine.people())));
        var fewer = new Button(
                getTranslation("meeting.delegation.fewer"), click -> act(() -> delegations.fewer(mine.id(), null)));
        fewer.setEnabled(mine.people() > 1);
        var line = new Div(more(false), fewer);
        line.addClassName("upr-actions");
        add(line);
    }

    private ListItem row(Guest guest) {
        var who = new Span(guest.name());
        who.getElement().setAttribute("dir", "auto");
        who.addClassName("upr-task-title");
        var text = new Div(who);
        text.addClassName("upr-task-text");
        if (mine.status() == SeatStatus.PLACE) {
            var code = SeatCode.of(guest.id());
            text.add(new Span(getTranslation("meeting.mine.code", code)));
            if (mine.attending() == Attending.PLACE) {
                text.add(new CodePicture(
                        portal + "/" + MeetingNavigation.door(meeting.summary().id(), code),
                        getTranslation("meeting.mine.picture", code)));
            }
        }
        var name = name("meeting.delegation.instead");
        var swap = new Button(
                getTranslation("meeting.delegation.swap"),
                click -> act(() -> delegations.swap(mine.id(), guest.id(), name.getValue())));
        swap.setAriaLabel(getTranslation("meeting.delegation.swap.whom", guest.name()));
        var form = new Div(name, swap);
        form.addClassName("upr-form");
        var other = new Details(getTranslation("meeting.delegation.other", guest.name()), form);
        text.add(other);
        var row = new ListItem(text);
        row.addClassName("upr-task");
        if (mine.people() > 1) {
            var out = new Button(
                    getTranslation("meeting.delegation.out"),
                    click -> act(() -> delegations.fewer(mine.id(), guest.id())));
            out.setAriaLabel(getTranslation("meeting.delegation.out.whom", guest.name()));
            row.add(out);
        }
        return row;
    }

    private Component more(boolean named) {
        if (!named) {
            return new Button(
                    getTranslation("meeting.delegation.more"), click -> act(() -> delegations.more(mine.id(), "")));
        }
        var name = name("meeting.delegation.name");
        var add = new Button(
                getTranslation("meeting.delegation.more"),
                click -> act(() -> delegations.more(mine.id(), name.getValue())));
        var form = new Div(name, add);
        form.addClassName("upr-form");
        return new Details(getTranslation("meeting.delegation.more"), form);
    }

    private Component answered(Answers answers, List<Question> questions) {
        var fields = new QuestionFields(questions, answers.of(mine.id()));
        var save = new Button(getTranslation("meeting.answers.save"), click -> {
            if (Attempt.run(this, () -> answers.write(mine.id(), fields.answers()))) {
                Toast.done(this, "meeting.saved");
            }
        });
        var form = new Div(fields, save);
        form.addClassName("upr-form");
        return new Details(getTranslation("meeting.answers"), form);
    }

    private TextField name(String key) {
        var name = new TextField(getTranslation(key));
        name.setWidthFull();
        name.getElement().setAttribute("dir", "auto");
        Limit.on(name, Meetings.LONGEST_LINE);
        return name;
    }

    private void act(Runnable work) {
        if (Attempt.run(this, work)) {
            Toast.done(this, "meeting.saved");
            changed.run();
        }
    }
}
