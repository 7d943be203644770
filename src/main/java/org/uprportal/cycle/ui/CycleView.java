package org.uprportal.cycle.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.Closings;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.ui.StateNames;

/** One review cycle: its ribbon, its dates, its process; confirmed and closed here by the focal point. */
@Route("cycles/:id")
@AnonymousAllowed
class CycleView extends PageOf<CycleSummary> {

    private final transient Cycles cycles;
    private final transient CycleProcesses processes;
    private final transient Closings closings;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;
    private final transient Ribbons ribbons;
    private final transient StateNames states;

    CycleView(
            Cycles cycles,
            CycleProcesses processes,
            Closings closings,
            KeptTexts texts,
            PortalClock clock,
            Ribbons ribbons,
            StateNames states) {
        super("cycle.title");
        this.cycles = cycles;
        this.processes = processes;
        this.closings = closings;
        this.texts = texts;
        this.clock = clock;
        this.ribbons = ribbons;
        this.states = states;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("cycle.name", states.nameOf(cycle.state()), cycle.number()));
        var reviewed = cycle.status() != CycleStatus.CLOSED && clock.instant().isAfter(cycle.on(CycleDate.REVIEW));
        lead("cycle.lead." + cycle.status() + (reviewed ? ".reviewed" : ""), cycle.session());
        decision(cycle);
        var where = new Card("cycle.whereWeStand");
        where.add(ribbons.sheet().of(cycle));
        add(where, dates(cycle), process(cycle));
    }

    private void decision(CycleSummary cycle) {
        if (cycle.status() == CycleStatus.OPENED && cycles.mayConfirm(cycle.state())) {
            var card = new Card("cycle.confirm.title");
            var confirm = new Button(getTranslation("cycle.confirm"), click -> {
                if (Attempt.run(this, () -> cycles.confirm(cycle.id()))) {
                    Toast.done(this, "cycle.confirmed");
                    show(cycles.get(cycle.id()));
                }
            });
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(new Paragraph(getTranslation("cycle.confirm.effect")), confirm);
            add(card);
        }
        closings.find(cycle.id())
                .ifPresent(closing -> add(new ClosingCard(
                        cycle.id(), closing, closings, texts, clock.instant(), () -> show(cycles.get(cycle.id())))));
        if (cycle.closingReason() != null) {
            var card = new Card("cycle.closed.title");
            card.add(new Paragraph(cycle.closingReason()));
            add(card);
        }
    }

    private Card dates(CycleSummary cycle) {
        var card = new Card("cycle.dates");
        card.with(new Span(getTranslation("cycle.session", cycle.session())));
        var list = new DescriptionList();
        list.addClassName("upr-facts");
        var confirmed = cycles.confirmed(cycle.id());
        cycle.dates().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(date -> {
                    list.add(new DescriptionList.Term(getTranslation("cycle.date." + date.getKey())));
                    var shown =
                            new DescriptionList.Description(new Span(Dates.geneva(date.getValue(), getLocale()) + " "));
                    shown.add(DateChip.of(this, confirmed.contains(date.getKey())));
                    if (cycles.mayMove()
                            && cycle.status() != CycleStatus.CLOSED
                            && date.getValue().isAfter(clock.instant())) {
                        shown.add(moveButton(cycle, date.getKey(), date.getValue()));
                    }
                    list.add(shown);
                });
        card.add(list);
        return card;
    }

    private Button moveButton(CycleSummary cycle, CycleDate date, Instant now) {
        var button = new Button(getTranslation("cycle.move"), click -> {
            var field = new DateTimePicker(getTranslation("cycle.move.to"));
            field.setValue(LocalDateTime.ofInstant(now, PortalClock.GENEVA));
            Dates.words(field);
            var dialog = new Dialog(getTranslation("cycle.date." + date));
            dialog.add(field, new Paragraph(getTranslation("cycle.move.effect")));
            dialog.getFooter()
                    .add(
                            new Button(getTranslation("platform.cancel"), cancel -> dialog.close()),
                            new Button(getTranslation("cycle.move"), move -> {
                                if (field.getValue() == null) {
                                    field.setErrorMessage(getTranslation("cycle.move.choose"));
                                    field.setInvalid(true);
                                } else if (Attempt.run(
                                        this,
                                        () -> cycles.move(
                                                cycle.id(),
                                                date,
                                                field.getValue()
                                                        .atZone(PortalClock.GENEVA)
                                                        .toInstant()))) {
                                    dialog.close();
                                    Toast.done(this, "cycle.moved");
                                    show(cycles.get(cycle.id()));
                                }
                            }));
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("cycle.move") + ": " + getTranslation("cycle.date." + date));
        return button;
    }

    private Card process(CycleSummary cycle) {
        var card = new Card("cycle.process");
        card.add(new Paragraph(getTranslation("cycle.process.lead")));
        processes.pictures(cycle).forEach((name, picture) -> {
            var label = getTranslation("cycle.process." + name);
            card.add(new com.vaadin.flow.component.html.H3(label), new ProcessDiagram(picture, label));
        });
        return card;
    }
}
