package org.uprportal.meeting.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.Questions;
import org.uprportal.meeting.SeatRequest;
import org.uprportal.meeting.SeatStatement;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Veil;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Toast;

/** Registering for a meeting. What will be seen by whom, and what pressing the button does, is said before it is sent. */
class RegisterForm extends Div {

    private final transient Seats seats;
    private final transient People people;
    private final transient Reads reads;
    private transient MeetingDetails meeting;
    private final RadioButtonGroup<Attending> way = new RadioButtonGroup<>();
    private final RadioButtonGroup<Veil> veil = new RadioButtonGroup<>();
    private final PeopleFields comers;
    private QuestionFields questions;
    private final UnorderedList sight = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private final Button send = new Button();
    private transient @Nullable SeatStatement shown;

    /** What the form reads again where something has changed meanwhile. */
    record Reads(Meetings meetings, Questions asked) {

        Optional<MeetingDetails> find(MeetingId id) {
            return meetings.find(id);
        }

        List<Question> questions(MeetingId id) {
            return asked.of(id);
        }
    }

    RegisterForm(MeetingDetails meeting, Seats seats, People people, Reads reads, Runnable changed) {
        this.reads = reads;
        this.seats = seats;
        this.people = people;
        this.meeting = meeting;
        addClassName("upr-form");
        var id = meeting.summary().id();
        var ways = List.copyOf(meeting.room().keySet());
        way.setLabel(getTranslation("meeting.field.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(one -> getTranslation("meeting.attending." + one));
        way.setValue(ways.getFirst());
        way.setVisible(ways.size() > 1);
        var veils = seats.veils(id);
        veil.setLabel(getTranslation("meeting.veil"));
        veil.setItems(veils);
        veil.setItemLabelGenerator(one -> getTranslation("meeting.veil." + one));
        veil.setValue(Veil.NAMED);
        veil.setVisible(veils.size() > 1);
        comers = new PeopleFields(meeting.plan().welcome().delegation(), this::say);
        questions = new QuestionFields(reads.questions(id), Map.of());
        sight(Veil.NAMED);
        veil.addValueChangeListener(change -> {
            sight(change.getValue());
            comers.named(change.getValue() != Veil.PSEUDONYM);
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        way.addValueChangeListener(change -> say());
        say();
        send.addClickListener(click -> {
            if (Attempt.run(this, () -> seats.register(id, request()))) {
                Toast.done(this, "meeting.registered");
                changed.run();
            } else if (seats.mine(id).filter(one -> one.status().open()).isPresent()) {
                changed.run();
            } else {
                anew();
            }
        });
        add(way, veil, comers, questions, new Paragraph(getTranslation("meeting.sight")), sight, said, send);
    }

    /** Places and questions as they are by now; what was typed stays. */
    private void anew() {
        reads.find(meeting.summary().id()).ifPresent(now -> meeting = now);
        var typed = questions.answers();
        var fresh = new QuestionFields(reads.questions(meeting.summary().id()), typed);
        replace(questions, fresh);
        questions = fresh;
        sight(veil.getValue());
        say();
    }

    private SeatRequest request() {
        return new SeatRequest(
                way.getValue(), !free(), veil.getValue(), shown, comers.people(), comers.names(), questions.answers());
    }

    /** Who will see what, sentence by sentence, before it is sent. */
    private void sight(Veil under) {
        var statement = seats.statement(meeting.summary().id(), under);
        sight.removeAll();
        for (var line : statement.lines()) {
            var names = Stream.concat(
                            line.who().stream().map(one -> getTranslation("meeting.column." + one)),
                            people.parties(line.hosts()).stream()
                                    .map(Party::name)
                                    .sorted())
                    .toList();
            var text = new ListItem(getTranslation(
                    line.key(), ListFormatter.getInstance(getLocale()).format(names)));
            text.getElement().setAttribute("dir", "auto");
            sight.add(text);
        }
        shown = statement;
    }

    /** What pressing the button will do, from what the page has read; where that has changed meanwhile, nothing is sent. */
    private void say() {
        var key = !meeting.invited() ? "uninvited" : meeting.plan().approval() ? "ask" : free() ? "place" : "wait";
        said.setText(
                key.equals("wait") && comers.people() > 1
                        ? getTranslation("meeting.takePart.waitTogether", comers.people())
                        : getTranslation("meeting.takePart." + key));
        send.setText(getTranslation("meeting.send." + (key.equals("uninvited") ? "ask" : key)));
    }

    private boolean free() {
        return meeting.room().get(way.getValue()).free(comers.people());
    }
}
