package org.uprportal.mechanism;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** One State's mechanism: its name, its rules and its seats. */
@Entity
@Table(name = "mechanism_mechanism")
class Mechanism extends AbstractAggregateRoot<Mechanism> {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_RULES = 8000;

    @Id
    private UUID id;

    private String stateCode;
    private String name;

    @Column(columnDefinition = "text")
    private String rules;

    private LocalDate confirmedOn;

    @ElementCollection
    @CollectionTable(name = "mechanism_seat", joinColumns = @JoinColumn(name = "mechanism_id"))
    @OrderColumn(name = "place")
    private List<SeatHolder> seats = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected Mechanism() {}

    Mechanism(StateCode state, PartyId chair, String name, LocalDate today) {
        id = UUID.randomUUID();
        stateCode = state.value();
        rules = "";
        this.name = checked(name);
        seats.add(new SeatHolder(chair.value(), SeatPart.CHAIR, today));
        confirmedOn = today;
        registerEvent(new MechanismEvent.Confirmed(id(), today, true));
    }

    void name(String typed) {
        name = checked(typed);
    }

    private static String checked(String typed) {
        var clean = SafeText.name(typed);
        MechanismRefused.length(clean, 1, LONGEST_NAME);
        return clean;
    }

    void rules(String text) {
        MechanismRefused.length(text, 0, LONGEST_RULES);
        rules = text;
    }

    /** @throws MechanismRefused for a second chair */
    void seat(PartyId party, SeatPart part, LocalDate today) {
        var others = seats.stream().filter(one -> !one.party().equals(party)).toList();
        if (part == SeatPart.CHAIR && others.stream().anyMatch(one -> one.part() == SeatPart.CHAIR)) {
            throw MechanismRefused.oneChair();
        }
        var now = new ArrayList<>(others);
        now.add(new SeatHolder(party.value(), part, today));
        seats = now;
        registerEvent(new MechanismEvent.Seated(id(), party, part));
    }

    void leave(PartyId party) {
        if (sits(party)) {
            seats = new ArrayList<>(
                    seats.stream().filter(one -> !one.party().equals(party)).toList());
            registerEvent(new MechanismEvent.Left(id(), party));
        }
    }

    /** It still is so. */
    void confirm(LocalDate today) {
        confirmedOn = today;
        registerEvent(new MechanismEvent.Confirmed(id(), today, false));
    }

    void silent() {
        registerEvent(new MechanismEvent.Silent(id(), state()));
    }

    boolean sits(PartyId party) {
        return seats.stream().anyMatch(one -> one.party().equals(party));
    }

    MechanismId id() {
        return new MechanismId(id);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    String name() {
        return name;
    }

    String rules() {
        return rules;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    List<SeatHolder> seats() {
        return List.copyOf(seats);
    }
}
