package org.uprportal.register.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;

/** Puts pictures on pages, each with its table, its files and the line with which others show it, and sends them. */
@Component
class Pictures {

    /** A picture is looked at by itself and on pages of others; its own style is all it has. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Frame frame;
    private final PortalClock clock;

    Pictures(Frame frame, PortalClock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * A picture on a page, and the table of the same numbers.
     *
     * @param address of the picture without ending, and its parameters: {@code /upr/en/compare}, {@code ?facet=position}
     * @param page the address of the page on which it stands
     */
    void figure(
            OpenHtml html,
            Picture picture,
            String corner,
            String address,
            String parameters,
            String page,
            FacetNames.Names names) {
        if (picture.lines().isEmpty()) {
            return;
        }
        var image = address + ".svg" + parameters;
        html.el("figure", () -> {
            html.empty(
                    "img", "src", image, "alt", names.text("register.picture.alt", picture.title()), "loading", "lazy");
            html.el("figcaption", () -> {
                html.el("small", source(names));
                html.text(" ");
                html.link(image, names.text("register.picture.svg"), "download", "", "rel", "nofollow");
                html.text(" ");
                html.link(address + ".csv" + parameters, names.text("register.file.csv"), "rel", "nofollow");
                html.el("details", () -> {
                    html.el("summary", names.text("register.picture.embed"));
                    html.el("code", embedding(picture, image, page), "dir", "ltr");
                });
            });
        });
        table(html, picture, corner);
    }

    /** A line of HTML with which others show the picture; it leads back to the page. */
    private String embedding(Picture picture, String image, String page) {
        var line = new OpenHtml();
        line.el(
                "a",
                () -> line.empty("img", "src", frame.address() + image, "alt", picture.title(), "width", "760"),
                "href",
                frame.address() + page);
        return line.toString();
    }

    private static void table(OpenHtml html, Picture picture, String corner) {
        html.el(
                "div.scroll",
                () -> html.el("table", () -> {
                    html.el("caption", picture.title());
                    html.el(
                            "thead",
                            () -> html.el("tr", () -> {
                                html.el("th", corner, "scope", "col");
                                picture.series().forEach(series -> html.el("th", series, "scope", "col"));
                            }));
                    html.el(
                            "tbody",
                            () -> picture.lines()
                                    .forEach(line -> html.el("tr", () -> {
                                        html.el("th", line.label(), "scope", "row");
                                        line.cells().forEach(cell -> html.el("td.n", cell.words()));
                                    })));
                }),
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                picture.title());
    }

    /** Sends the picture, or its numbers. @param ending svg or csv */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale reader,
            String ending,
            Picture picture,
            String corner,
            FacetNames.Names names)
            throws IOException {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (ending.equals("svg")) {
            frame.send(
                    request,
                    response,
                    "image/svg+xml;charset=UTF-8",
                    Drawing.of(picture, source(names), reader).getBytes(StandardCharsets.UTF_8),
                    POLICY);
        } else {
            response.setHeader("Content-Disposition", "attachment; filename=\"numbers.csv\"");
            frame.send(request, response, "text/csv;charset=UTF-8", csv(picture, corner, source(names)), POLICY);
        }
    }

    private static byte[] csv(Picture picture, String corner, String source) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(Stream.concat(Stream.of(corner), picture.series().stream())
                .map(SafeText::cell)
                .toList());
        picture.lines()
                .forEach(line -> csv.writeRecord(Stream.concat(
                                Stream.of(SafeText.cell(line.label())),
                                line.cells().stream().map(cell -> String.valueOf(cell.count())))
                        .toList()));
        csv.writeRecord(SafeText.cell(picture.title() + " · " + source));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String source(FacetNames.Names names) {
        return names.text("register.picture.source", Date.from(clock.instant()));
    }
}
