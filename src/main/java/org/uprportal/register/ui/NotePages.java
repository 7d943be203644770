package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressNote;
import org.uprportal.followup.ProgressNotes;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** The quarter's progress note of a State for parliament, press and public: to read, to print, and as a Word file. */
@Controller
class NotePages {

    private static final String AT = Addresses.OPEN + "/{language}/states/{code:[A-Z]{3}}/progress/{number:[0-9]{1,2}}";

    private final ProgressNotes notes;
    private final FollowUps followUps;
    private final Cycles cycles;
    private final States states;
    private final Register register;
    private final Frame frame;
    private final Pictures pictures;
    private final FacetNames facets;

    NotePages(
            ProgressNotes notes,
            FollowUps followUps,
            Cycles cycles,
            States states,
            Register register,
            Frame frame,
            Pictures pictures,
            FacetNames facets) {
        this.notes = notes;
        this.followUps = followUps;
        this.cycles = cycles;
        this.states = states;
        this.register = register;
        this.frame = frame;
        this.pictures = pictures;
        this.facets = facets;
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
        var note = notes.note(cycle.id(), reader);
        var names = names(code, reader);
        var here = "/states/" + code + "/progress/" + number;
        frame.answer(new Asked(request, response, reader, here), note.title(), note.title(), null, html -> {
            html.el("h1", note.title());
            if (!note.about().isEmpty()) {
                html.el("p.lead", note.about());
            }
            html.el("p", () -> {
                html.link(Addresses.home(reader) + here + ".docx", names.text("register.note.word"));
                html.text(" · ");
                html.link(Addresses.state(reader, code), states.nameOf(cycle.state(), reader));
                html.text(" · ");
                html.link("/follow-up/" + cycle.id().value(), names.text("register.note.follow"));
            });
            html.el(
                    "p",
                    names.text(
                            "register.standing",
                            note.standing().apart(),
                            note.standing().overdueActions(),
                            note.standing().openRequests()));
            pictures.figure(
                    html,
                    picture(note, names),
                    names.text("register.note.progress"),
                    Addresses.home(reader) + here,
                    "",
                    Addresses.home(reader) + here,
                    names);
            note.parts().forEach(part -> part(html, part, names));
        });
    }

    private static void part(OpenHtml html, ProgressNote.Part part, FacetNames.Names names) {
        html.el("section", () -> {
            html.el("h2", names.text(part.titleKey()));
            if (part.lines().isEmpty()) {
                html.el("p", names.text("followup.note.nothing"));
            } else {
                html.el("ul", () -> part.lines().forEach(line -> html.el("li", line, "dir", "auto")));
            }
        });
    }

    @GetMapping(AT + ".{ending:docx|svg|csv}")
    void file(
            @PathVariable("language") String language,
            @PathVariable("code") String code,
            @PathVariable("number") int number,
            @PathVariable("ending") String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        var cycle = cycle(code, number).orElse(null);
        if (reader == null || cycle == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (ending.equals("docx")) {
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"progress-note-" + code + "-" + number + ".docx\"");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("Cache-Control", "public, no-cache");
            response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            response.getOutputStream().write(notes.document(cycle.id(), reader));
        } else {
            var names = names(code, reader);
            pictures.send(
                    request,
                    response,
                    reader,
                    ending,
                    picture(notes.note(cycle.id(), reader), names),
                    names.text("register.note.progress"),
                    names);
        }
    }

    /** The review, where there is something to follow. */
    private Optional<CycleSummary> cycle(String code, int number) {
        return states.find(new StateCode(code))
                .flatMap(state -> cycles.find(state.code(), number))
                .filter(cycle -> followUps.followable().contains(cycle.id()));
    }

    private FacetNames.Names names(String code, Locale reader) {
        var query = RegisterQuery.of(RegisterFacet.STATE, code);
        return facets.of(reader, query, register.find(query, 0, 1), 1);
    }

    private static Picture picture(ProgressNote note, FacetNames.Names names) {
        var standing = note.standing();
        var all = Math.max(1, standing.recommendations());
        return new Picture(
                note.title() + " · " + names.text("register.implementation"),
                List.of(names.text("register.side.GOVERNMENT"), names.text("register.side.CIVIL_SOCIETY")),
                Arrays.stream(Progress.values())
                        .map(one -> new Picture.Line(
                                names.text("followup.progress." + one),
                                List.of(
                                        cell(standing.government(), one, all, names),
                                        cell(standing.civilSociety(), one, all, names))))
                        .toList(),
                false);
    }

    private static Picture.Cell cell(Map<Progress, Integer> side, Progress progress, int all, FacetNames.Names names) {
        int told = side.getOrDefault(progress, 0);
        return new Picture.Cell(told, (double) told / all, names.text("register.number", told));
    }
}
