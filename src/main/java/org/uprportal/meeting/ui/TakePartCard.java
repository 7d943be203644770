package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Veil;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Toast;
import org.uprportal.platform.ui.WayBack;

/** How full a meeting is, and one's own registration for it. What will be seen by whom is said before it is sent. */
class TakePartCard extends Card {

    private final transient Seats seats;
    private final transient MeetingDetails meeting;
    private final transient Runnable changed;
    private final String portal;

    TakePartCard(
            MeetingDetails meeting,
            @Nullable SeatSummary mine,
            Seats seats,
            People people,
            RegisterForm.Reads reads,
            boolean signedIn,
            Instant now,
            String portal,
            Runnable changed) {
        super("meeting.takePart");
        this.seats = seats;
        this.meeting = meeting;
        this.portal = portal;
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
            add(new RegisterForm(meeting, seats, people, reads, changed));
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
        if (mine.people() > 1) {
            add(new Paragraph(getTranslation("meeting.mine.people", mine.people())));
        }
        if (mine.status() == SeatStatus.PLACE) {
            if (!named(mine)) {
                code(mine, SeatCode.of(mine.id()));
            }
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
                    .ifPresent(other -> add(otherWay(mine, other)));
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

    /** Whether each who comes has a code of their own. */
    private boolean named(SeatSummary mine) {
        return meeting.plan().welcome().delegation().names() && mine.veil() != Veil.PSEUDONYM;
    }

    private void code(SeatSummary mine, String code) {
        add(new Paragraph(getTranslation("meeting.mine.code", code)));
        if (mine.attending() == Attending.PLACE && meeting.summary().status() == MeetingStatus.PUBLISHED) {
            add(new CodePicture(
                    portal + "/" + MeetingNavigation.door(meeting.summary().id(), code),
                    getTranslation("meeting.mine.picture", code)));
        }
    }

    /** Where nothing is free there, it is said before that the place is given up for one on the waiting list. */
    private Button otherWay(SeatSummary mine, Attending other) {
        var waits =
                mine.status() == SeatStatus.PLACE && !meeting.room().get(other).free(mine.people());
        if (!waits) {
            return new Button(
                    getTranslation("meeting.changeWay." + other),
                    click -> Attempt.run(this, () -> {
                        seats.change(mine.id(), other);
                        changed.run();
                    }));
        }
        return new Button(
                getTranslation("meeting.waitWay." + other),
                click -> Confirm.ask(
                        this, "meeting.waitWay." + other, "meeting.waitWay.effect", "meeting.waitWay." + other, () -> {
                            seats.change(mine.id(), other, true);
                            changed.run();
                        }));
    }
}
