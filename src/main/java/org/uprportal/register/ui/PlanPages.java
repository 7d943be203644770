package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.LawStage;
import org.uprportal.followup.Milestone;
import org.uprportal.followup.Milestones;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.TimelineDrawing;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** The plan of a State against time, for everybody: pictures and, with the same numbers, the list of its milestones. */
@Controller
class PlanPages {

    private static final String AT = Addresses.OPEN + "/{language}/states/{code:[A-Z]{3}}/plan/{number:[0-9]{1,2}}";
    private static final String PICTURE = "default-src 'none'; style-src 'unsafe-inline'";
    private static final int NOON = 12;

    private final Milestones milestones;
    private final Cycles cycles;
    private final States states;
    private final Frame frame;
    private final Messages messages;
    private final PortalClock clock;

    PlanPages(Milestones milestones, Cycles cycles, States states, Frame frame, Messages messages, PortalClock clock) {
        this.milestones = milestones;
        this.cycles = cycles;
        this.states = states;
        this.frame = frame;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(AT)
    void page(
            @PathVariable("language") String language,
            @PathVariable("code") String code,
            @PathVariable("number") int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var cycle = cycle(code, number).orElse(null);
        if (reader == null || cycle == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var all = milestones.inPublic(cycle.id());
        var today = today(cycle);
        var title = title(cycle, reader);
        var here = "/states/" + code + "/plan/" + number;
        frame.answer(new Asked(request, response, reader, here), title, title, null, html -> {
            html.el("h1", title);
            html.el("p", () -> {
                html.link(Addresses.state(reader, code), states.nameOf(cycle.state(), reader));
                html.text(" · ");
                html.link("/plan/" + cycle.id().value(), text(reader, "followup.plan.title"));
            });
            if (all.isEmpty()) {
                html.el("p.empty", text(reader, "followup.plan.none"));
                return;
            }
            html.el("p.lead", figures(all, today, reader));
            var stages = Arrays.stream(LawStage.values())
                    .map(stage -> (stage.ordinal() + 1) + " " + text(reader, "followup.stage." + stage))
                    .collect(Collectors.joining(" · "));
            html.el("p.note.timeline", text(reader, "followup.timeline.legend", stages));
            byYear(all).forEach((year, due) -> year(html, year, all, due, today, reader, here));
        });
    }

    private String figures(List<Milestone> all, LocalDate today, Locale reader) {
        var actions = all.stream().map(Milestone::action).toList();
        return text(
                reader,
                "followup.plan.figures",
                actions.size(),
                actions.stream().filter(PlannedAction::done).count(),
                actions.stream().filter(one -> one.overdue(today)).count(),
                actions.stream().filter(one -> !one.moves().isEmpty()).count());
    }

    private void year(
            OpenHtml html,
            int year,
            List<Milestone> all,
            List<Milestone> due,
            LocalDate today,
            Locale reader,
            String here) {
        html.el("h2", String.valueOf(year));
        html.el(
                "figure.timeline",
                () -> html.empty(
                        "img",
                        "src",
                        Addresses.home(reader) + here + ".svg?year=" + year,
                        "alt",
                        text(reader, "followup.timeline.alt", String.valueOf(year)),
                        "loading",
                        "lazy"));
        html.el(
                "ol",
                () -> due.forEach(one -> html.el("li", () -> milestone(html, one, today, reader))),
                "start",
                String.valueOf(all.indexOf(due.getFirst()) + 1));
    }

    private void milestone(OpenHtml html, Milestone one, LocalDate today, Locale reader) {
        var action = one.action();
        html.link("/actions/" + action.id(), action.title(), "dir", "auto");
        html.el("p.facts", () -> {
            html.el("bdi", one.owner());
            day(html, action.due(), reader);
            html.el("span.chip", text(reader, state(action, today)));
        });
        if (!action.moves().isEmpty()) {
            var months = action.monthsMoved();
            html.el(
                    "p.note",
                    text(
                            reader,
                            months < 0 ? "followup.action.movedEarlier" : "followup.action.moved",
                            action.moves().size(),
                            Math.abs(months)));
            html.el(
                    "ul",
                    () -> action.moves()
                            .forEach(move -> html.el("li", () -> {
                                html.text(text(
                                        reader,
                                        "followup.action.move",
                                        day(move.from(), reader),
                                        day(move.to(), reader),
                                        GenevaTime.day(move.at(), reader)));
                                if (!move.reason().isBlank()) {
                                    html.el("p", move.reason(), "dir", "auto");
                                }
                            })));
        }
        if (!one.stages().isEmpty()) {
            html.el(
                    "p.facts",
                    () -> one.stages()
                            .forEach(stage -> html.el(
                                    "span",
                                    text(
                                            reader,
                                            "followup.timeline.stage",
                                            text(reader, "followup.stage." + stage.stage()),
                                            day(stage.on(), reader)))));
        }
    }

    private static String state(PlannedAction action, LocalDate today) {
        if (action.overdue(today)) {
            return "followup.action.overdue";
        }
        return action.keepsOpen() && action.stage() != null
                ? "followup.stage." + action.stage()
                : "followup.action.state." + action.state();
    }

    @GetMapping(AT + ".svg")
    void picture(
            @PathVariable("language") String language,
            @PathVariable("code") String code,
            @PathVariable("number") int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var cycle = cycle(code, number).orElse(null);
        var all = reader == null || cycle == null ? List.<Milestone>of() : milestones.inPublic(cycle.id());
        var due = all.stream()
                .filter(one -> String.valueOf(one.action().due().getYear()).equals(request.getParameter("year")))
                .toList();
        if (reader == null || cycle == null || due.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var drawn = new TimelineDrawing(all, due, today(cycle), reader)
                .file(title(cycle, reader) + " · " + request.getParameter("year"));
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        frame.send(request, response, "image/svg+xml;charset=UTF-8", drawn.getBytes(StandardCharsets.UTF_8), PICTURE);
    }

    private static TreeMap<Integer, List<Milestone>> byYear(List<Milestone> all) {
        return all.stream()
                .collect(Collectors.groupingBy(one -> one.action().due().getYear(), TreeMap::new, Collectors.toList()));
    }

    private Optional<CycleSummary> cycle(String code, int number) {
        return states.find(new StateCode(code)).flatMap(state -> cycles.find(state.code(), number));
    }

    private LocalDate today(CycleSummary cycle) {
        return LocalDate.ofInstant(cycle.asOf(clock.instant()), PortalClock.GENEVA);
    }

    private String title(CycleSummary cycle, Locale reader) {
        return text(reader, "followup.plan.name", states.nameOf(cycle.state(), reader), cycle.number());
    }

    private static void day(OpenHtml html, LocalDate day, Locale reader) {
        html.el("time", day(day, reader), "datetime", day.toString());
    }

    private static String day(LocalDate day, Locale reader) {
        return GenevaTime.day(day.atTime(NOON, 0).atZone(PortalClock.GENEVA).toInstant(), reader);
    }

    private String text(Locale reader, String key, Object... arguments) {
        return messages.text(reader, key, arguments);
    }
}
