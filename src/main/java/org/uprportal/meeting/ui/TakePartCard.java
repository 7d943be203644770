package org.uprportal.meeting.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatStatement;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Veil;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Toast;
import org.uprportal.platform.ui.WayBack;

/** How full a meeting is, and one's own registration for it. What will be seen by whom is said before it is sent. */
class TakePartCard extends Card {

    private final transient Seats seats;
    private final transient People people;
    private final transient MeetingDetails meeting;
    private final transient Runnable changed;

    TakePartCard(
            MeetingDetails meeting,
            @Nullable SeatSummary mine,
            Seats seats,
            People people,
            boolean signedIn,
            Instant now,
            Runnable changed) {
        super("meeting.takePart");
        this.seats = seats;
        this.people = people;
        this.meeting = meeting;
        this.changed = changed;
        meeting.room()
                .forEach((attending, room) -> add(new Paragraph(
                        room.places() == 0
                                ? getTranslation("meeting.room.open", getTranslation("meeting.attending." + attending))
                                : getTranslation(
                                        "meeting.room",
                                        getTranslation("meeting.attending." + attending),
                                        Math.max(0, room.places() - room.taken()),
                                        room.places(),
                                        room.waiting()))));
        var open = meeting.summary().status() == MeetingStatus.PUBLISHED
                && now.isBefore(meeting.summary().begins());
        if (mine != null) {
            own(mine, open);
        }
        if (!open || (mine != null && mine.status().open())) {
            return;
        }
        if (!signedIn) {
            add(new Paragraph(getTranslation("meeting.takePart.signIn")));
            var way = new Anchor(
                    WayBack.signIn(MeetingNavigation.meeting(meeting.summary().id())),
                    getTranslation("meeting.takePart.toSignIn"));
            way.setRouterIgnore(true);
            add(way);
        } else if (seats.mayRegister()) {
            form();
        }
    }

    private void own(SeatSummary mine, boolean open) {
        with(MeetingChips.of(this, mine.status()));
        add(new Paragraph(getTranslation("meeting.mine." + mine.status())));
        if (mine.veil() != Veil.NAMED) {
            add(new Paragraph(
                    mine.pseudonym() == null
                            ? getTranslation("meeting.mine.unseen")
                            : getTranslation("meeting.mine.pseudonym", mine.pseudonym())));
        }
        if (mine.status() == SeatStatus.PLACE) {
            add(new Paragraph(getTranslation("meeting.mine.code", SeatCode.of(mine.id()))));
        }
        if (mine.reason() != null) {
            add(new Paragraph(getTranslation("meeting.mine.reason", mine.reason())));
        }
        if (mine.status() == SeatStatus.OFFERED && mine.offeredUntil() != null) {
            add(new Paragraph(getTranslation("meeting.mine.until", Dates.geneva(mine.offeredUntil(), getLocale()))));
            var confirm = new Button(
                    getTranslation("meeting.confirm"),
                    click -> Attempt.run(this, () -> {
                        seats.confirm(mine.id());
                        Toast.done(this, "meeting.confirmed");
                        changed.run();
                    }));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(confirm);
        }
        if (open && mine.status().open() && mine.status() != SeatStatus.OFFERED) {
            meeting.room().keySet().stream()
                    .filter(one -> one != mine.attending())
                    .findFirst()
                    .ifPresent(other -> add(new Button(
                            getTranslation("meeting.changeWay." + other),
                            click -> Attempt.run(this, () -> {
                                seats.change(mine.id(), other);
                                changed.run();
                            }))));
        }
        if (open && mine.status().open()) {
            var withdraw = new Button(
                    getTranslation("meeting.withdraw"),
                    click ->
                            Confirm.ask(this, "meeting.withdraw", "meeting.withdraw.effect", "meeting.withdraw", () -> {
                                seats.withdraw(mine.id());
                                changed.run();
                            }));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(withdraw);
        }
    }

    private void form() {
        var ways = List.copyOf(meeting.room().keySet());
        var way = new RadioButtonGroup<Attending>(getTranslation("meeting.field.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(one -> getTranslation("meeting.attending." + one));
        way.setValue(ways.getFirst());
        way.setVisible(ways.size() > 1);
        var id = meeting.summary().id();
        var veil = new RadioButtonGroup<Veil>(getTranslation("meeting.veil"));
        veil.setItems(seats.veils(id));
        veil.setItemLabelGenerator(one -> getTranslation("meeting.veil." + one));
        veil.setValue(Veil.NAMED);
        veil.setVisible(seats.veils(id).size() > 1);
        var sight = new UnorderedList();
        var shown = new AtomicReference<>(sight(sight, Veil.NAMED));
        veil.addValueChangeListener(change -> shown.set(sight(sight, change.getValue())));
        var said = new Paragraph();
        var send = new Button();
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        way.addValueChangeListener(change -> say(change.getValue(), said, send));
        say(way.getValue(), said, send);
        send.addClickListener(click -> {
            var waits = !free(way.getValue());
            if (Attempt.run(this, () -> seats.register(id, way.getValue(), waits, veil.getValue(), shown.get()))) {
                Toast.done(this, "meeting.registered");
            }
            changed.run();
        });
        add(way, veil, new Paragraph(getTranslation("meeting.sight")), sight, said, send);
    }

    /** Who will see what, sentence by sentence, before it is sent. */
    private SeatStatement sight(UnorderedList list, Veil veil) {
        var statement = seats.statement(meeting.summary().id(), veil);
        list.removeAll();
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
            list.add(text);
        }
        return statement;
    }

    /** What pressing the button will do, from what the page has read; where that has changed meanwhile, nothing is sent. */
    private void say(Attending way, Paragraph said, Button send) {
        var key = !meeting.invited() ? "uninvited" : meeting.plan().approval() ? "ask" : free(way) ? "place" : "wait";
        said.setText(getTranslation("meeting.takePart." + key));
        send.setText(getTranslation("meeting.send." + (key.equals("uninvited") ? "ask" : key)));
    }

    private boolean free(Attending way) {
        return meeting.room().get(way).free();
    }
}
