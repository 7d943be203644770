package org.uprportal.recommendation.export;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.Refusal;
import org.uprportal.recommendation.matrix.MatrixFile;
import org.uprportal.recommendation.matrix.MatrixRefused;
import org.xml.sax.InputSource;

/** The cells of a table, whatever kind of file it is: its content says so, not its name. */
final class ExportFile {

    static final int MEGABYTES = 20;
    static final int ROWS = 200_000;
    private static final int COLUMNS = 60;
    private static final int LONGEST_CELL = 40_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final List<Line> lines = new ArrayList<>();

    /**
     * A row of cells.
     *
     * @param number as a spreadsheet counts it, the header is 1
     * @param cells each tidied line by line
     */
    record Line(int number, List<String> cells) {}

    private ExportFile() {}

    static List<Line> read(byte[] bytes) {
        if (bytes.length > MEGABYTES * 1024 * 1024) {
            throw ExportRefused.tooLarge(MEGABYTES, ROWS);
        }
        var file = new ExportFile();
        try {
            if (startsWith(bytes, OLE)) {
                file.oldSpreadsheet(bytes);
            } else if (startsWith(bytes, ZIP)) {
                file.spreadsheet(bytes);
            } else {
                file.text(bytes);
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (Exception unreadable) {
            // The libraries answer damage in many ways, unchecked ones included.
            throw ExportRefused.damaged();
        }
        return file.lines;
    }

    private void text(byte[] bytes) {
        var wide = bytes.length > 0 && (bytes[0] & 0xFF) >= 0xFE;
        for (int i = 0; !wide && i < Math.min(bytes.length, 8000); i++) {
            if (bytes[i] == 0) {
                throw ExportRefused.notATable();
            }
        }
        var text = ExportText.decoded(bytes);
        try (var records = CsvReader.builder()
                .fieldSeparator(ExportText.separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            int number = 0;
            for (var record : records) {
                add(++number, record.getFields());
            }
        } catch (java.io.IOException impossible) {
            throw ExportRefused.damaged();
        }
    }

    private void oldSpreadsheet(byte[] bytes) throws java.io.IOException {
        var format = new DataFormatter(Locale.ROOT);
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < Math.min(row.getLastCellNum(), COLUMNS); i++) {
                    cells.add(format.formatCellValue(row.getCell(i)));
                }
                add(row.getRowNum() + 1, cells);
            }
        }
    }

    private void spreadsheet(byte[] bytes) throws Exception {
        if (!MatrixFile.isPacked(bytes, "xl/")) {
            throw ExportRefused.notATable();
        }
        try {
            MatrixFile.refuseHostile(bytes);
        } catch (MatrixRefused hostile) {
            // It would speak of a Word file.
            throw ExportRefused.damaged();
        }
        try (var book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw ExportRefused.notATable();
            }
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(book, false),
                    new Sheet(),
                    new DataFormatter(Locale.ROOT),
                    false));
            try (var sheet = sheets.next()) {
                xml.parse(new InputSource(sheet));
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException other) {
            throw ExportRefused.notATable();
        }
    }

    private void add(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() > ROWS) {
            throw ExportRefused.tooLarge(MEGABYTES, ROWS);
        }
        lines.add(new Line(
                number,
                cells.stream()
                        .limit(COLUMNS)
                        .map(cell -> ExportText.tidyLines(
                                cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell))
                        .toList()));
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private final class Sheet implements SheetContentsHandler {

        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            var column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column < COLUMNS) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value == null ? "" : value);
            }
        }

        @Override
        public void endRow(int row) {
            add(row + 1, cells);
        }
    }
}
