package org.uprportal.register.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.platform.SafeText;
import org.uprportal.register.RegisterQuery;
import tools.jackson.databind.json.JsonMapper;

/** Exactly what is filtered, as a file; written while it is read, so that a million rows need no more memory than a thousand. */
@Controller
@CrossOrigin(origins = "*")
class OpenFiles {

    static final String LICENCE =
            "Texts of the United Nations are reproduced under its terms of use; rows of the kinds PAIR and"
                    + " PLEDGE come from the UPR Info database or OHCHR's Universal Human Rights Index, rows of the kind"
                    + " OTHER_BODY from that index. Please name them.";

    static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "state_under_review",
            "state_code",
            "cycle",
            "session",
            "paragraph",
            "text",
            "recommending_states",
            "recommending_codes",
            "position",
            "position_as_written",
            "action",
            "themes",
            "persons",
            "sdgs",
            "body",
            "body_as_written",
            "symbol",
            "date",
            "address");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BETWEEN = " | ";
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_000;

    private final Facts facts;
    private final MatrixDocument matrix;

    OpenFiles(Facts facts, MatrixDocument matrix) {
        this.facts = facts;
        this.matrix = matrix;
    }

    @GetMapping(Addresses.OPEN + "/{language}/recommendations.{ending:csv|xlsx|json|docx}")
    void file(
            @PathVariable("language") String language,
            @PathVariable("ending") String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        if (reader == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            write(ending, Addresses.query(request), reader, request.getParameter("bom") != null, response);
        }
    }

    void write(String ending, RegisterQuery query, Locale reader, boolean mark, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"recommendations." + ending + "\"");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", "public, no-cache");
        var out = response.getOutputStream();
        switch (ending) {
            case "csv" -> {
                response.setContentType("text/csv;charset=UTF-8");
                csv(query, reader, mark, out);
            }
            case "xlsx" -> {
                response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                xlsx(query, reader, out);
            }
            case "docx" -> {
                response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                matrix.write(query, reader, out);
            }
            default -> {
                response.setContentType("application/json;charset=UTF-8");
                json(query, reader, out);
            }
        }
    }

    private void csv(RegisterQuery query, Locale reader, boolean mark, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (mark) {
            text.write('\uFEFF');
        }
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(COLUMNS);
        facts.each(
                query,
                reader,
                part -> part.forEach(fact ->
                        csv.writeRecord(cells(fact).stream().map(SafeText::cell).toList())));
        text.flush();
    }

    private void xlsx(RegisterQuery query, Locale reader, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            book.setCompressTempFiles(true);
            // Many programs cannot read the form that is made for more than four gigabytes.
            book.setZip64Mode(Zip64Mode.AsNeeded);
            var sheets = new Sheets(book);
            facts.each(query, reader, part -> part.forEach(sheets::row));
            sheets.begun();
            book.write(out);
        }
    }

    /** As many sheets as the rows need. */
    private static final class Sheets {

        private final SXSSFWorkbook book;
        private @org.jspecify.annotations.Nullable Sheet sheet;
        private int next;

        private Sheets(SXSSFWorkbook book) {
            this.book = book;
        }

        private Sheet begun() {
            if (sheet == null || next > ROWS_OF_A_SHEET) {
                sheet = book.createSheet();
                var head = sheet.createRow(0);
                for (int i = 0; i < COLUMNS.size(); i++) {
                    head.createCell(i).setCellValue(COLUMNS.get(i));
                }
                next = 1;
            }
            return sheet;
        }

        private void row(Fact fact) {
            var row = begun().createRow(next++);
            var cells = cells(fact);
            for (int i = 0; i < cells.size(); i++) {
                var column = COLUMNS.get(i);
                var words = cells.get(i);
                if (List.of("cycle", "session", "action").contains(column) && !words.isEmpty()) {
                    row.createCell(i).setCellValue(Integer.parseInt(words));
                } else if (!words.isEmpty()) {
                    row.createCell(i)
                            .setCellValue(SafeText.shortened(SafeText.cell(SafeText.document(words)), LONGEST_CELL));
                }
            }
        }
    }

    private void json(RegisterQuery query, Locale reader, OutputStream out) throws IOException {
        var comma = new boolean[1];
        out.write(
                ("{\"licence\":" + JSON.writeValueAsString(LICENCE) + ",\"items\":[").getBytes(StandardCharsets.UTF_8));
        facts.each(query, reader, part -> {
            try {
                for (var fact : part) {
                    if (comma[0]) {
                        out.write(',');
                    }
                    comma[0] = true;
                    out.write('\n');
                    out.write(JSON.writeValueAsBytes(fact));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        out.write("]}".getBytes(StandardCharsets.UTF_8));
    }

    static List<String> cells(Fact fact) {
        return List.of(
                fact.id().toString(),
                fact.kind(),
                fact.statesConcerned().stream().map(Fact.Party::name).collect(Collectors.joining(BETWEEN)),
                fact.statesConcerned().stream().map(one -> orNone(one.code())).collect(Collectors.joining(BETWEEN)),
                fact.cycle() == null ? "" : fact.cycle().toString(),
                fact.session() == null ? "" : fact.session().toString(),
                // With its sign: a spreadsheet takes 112.10 for a number and shows 112.1.
                fact.paragraph() == null ? "" : "§ " + fact.paragraph(),
                fact.text(),
                fact.recommendingStates().stream().map(Fact.Party::name).collect(Collectors.joining(BETWEEN)),
                fact.recommendingStates().stream()
                        .map(one -> orNone(one.code()))
                        .collect(Collectors.joining(BETWEEN)),
                orNone(fact.position()),
                orNone(fact.positionAsWritten()),
                fact.action() == null ? "" : fact.action().toString(),
                terms(fact, "THEME", "ISSUE"),
                terms(fact, "PERSONS"),
                terms(fact, "SDG"),
                fact.body(),
                orNone(fact.bodyAsWritten()),
                orNone(fact.symbol()),
                orNone(fact.date()),
                fact.address());
    }

    private static String terms(Fact fact, String... kinds) {
        return fact.themes().stream()
                .filter(term -> List.of(kinds).contains(term.kind()))
                .map(Fact.Term::label)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String orNone(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words;
    }
}
