package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.followup.PublicEvidence;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** What shows how far a recommendation is: public links and files of each side, without script and account. */
@Controller
class EvidencePages {

    private static final String ID = ":\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}";
    private static final String FILE = "/recommendations/{id" + ID + "/evidence/{entry" + ID + "/{document" + ID;

    /** For paths of files, as the guard of pace writes them. */
    static final String FILES = Addresses.OPEN + "/*/recommendations/*/evidence/**";

    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final PublicEvidence evidence;
    private final Recommendations recommendations;
    private final Frame frame;

    EvidencePages(PublicEvidence evidence, Recommendations recommendations, Frame frame) {
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.frame = frame;
    }

    /** The part of a recommendation's page; nothing where nobody shows anything. */
    void write(OpenHtml html, Locale reader, RecommendationSummary one, FacetNames.Names names) {
        var all = evidence.of(one);
        if (all.isEmpty()) {
            return;
        }
        html.el("h2", names.text("register.evidence"));
        html.el("ul.evidence", () -> all.forEach(shown -> html.el("li", () -> line(html, reader, one, shown, names))));
        html.el(
                "p",
                () -> html.link(
                        "/progress/" + one.id().value(), names.text("register.evidence.all"), "rel", "nofollow"));
    }

    private static void line(
            OpenHtml html,
            Locale reader,
            RecommendationSummary one,
            PublicEvidence.Shown shown,
            FacetNames.Names names) {
        html.el("p.facts", () -> {
            html.el("span", names.text("followup.side." + shown.side()));
            html.el("bdi", shown.by() == null ? names.text("followup.anOrganisation") : shown.by());
            html.el(
                    "time",
                    GenevaTime.day(shown.at(), reader),
                    "datetime",
                    LocalDate.ofInstant(shown.at(), PortalClock.GENEVA).toString());
            html.el("span", names.text("followup.progress." + shown.progress()));
        });
        if (!shown.parts().isEmpty()) {
            html.el(
                    "p",
                    () -> shown.parts().forEach(part -> {
                        if (part.address()) {
                            html.link(part.text(), part.text(), "rel", "noopener noreferrer nofollow ugc");
                        } else {
                            html.text(part.text());
                        }
                    }),
                    "dir",
                    "auto");
        }
        if (!shown.files().isEmpty()) {
            html.el(
                    "ul",
                    () -> shown.files()
                            .forEach(file -> html.el("li", () -> {
                                html.link(
                                        Addresses.recommendation(
                                                        reader, one.id().value())
                                                + "/evidence/" + shown.entry() + "/" + file.id(),
                                        file.name(),
                                        "dir",
                                        "auto",
                                        "rel",
                                        "nofollow");
                                html.text(" ");
                                html.el(
                                        "small",
                                        names.text("document.about", kind(file), Math.max(1, file.size() / 1024)));
                            })));
        }
    }

    private static String kind(PublicEvidence.File file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    @GetMapping(Addresses.OPEN + "/{language}" + FILE)
    void file(
            @PathVariable("language") String language,
            @PathVariable("id") String id,
            @PathVariable("entry") String entry,
            @PathVariable("document") String document,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = Asked.language(language)
                .flatMap(reader -> recommendation(id))
                .flatMap(one -> evidence.open(one, UUID.fromString(entry), UUID.fromString(document)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get().file();
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // Asked for anew each time: what is taken away is gone.
        frame.send(request, response, file.type(), found.get().content(), POLICY);
    }

    private Optional<RecommendationSummary> recommendation(String id) {
        return recommendations.find(new RecommendationId(UUID.fromString(id))).map(RecommendationDetails::summary);
    }
}
