package nu.flyttahit.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads Excel files as Excel does: by their parts, not by the library that wrote them. */
public final class Spreadsheets {

    /** A cell with what Excel takes it for: "n" a number, "s" text, "f" a formula. */
    public record Read(String type, String value) {}

    private Spreadsheets() {}

    /** Rows by the name of their sheet, in the order of the book. */
    public static Map<String, List<List<Read>>> read(byte[] file) throws IOException {
        Map<String, Document> parts = parts(file);
        List<String> texts = parts.containsKey("xl/sharedStrings.xml")
                ? part(parts, "xl/sharedStrings.xml").select("si").stream()
                        .map(Element::text)
                        .toList()
                : List.of();
        Map<String, List<List<Read>>> sheets = new LinkedHashMap<>();
        int number = 1;
        for (Element sheet : part(parts, "xl/workbook.xml").select("sheets > sheet")) {
            sheets.put(sheet.attr("name"), rows(part(parts, "xl/worksheets/sheet" + number++ + ".xml"), texts));
        }
        return sheets;
    }

    private static Document part(Map<String, Document> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static List<List<Read>> rows(Document sheet, List<String> texts) {
        return sheet.select("sheetData > row").stream()
                .map(row -> row(row, texts))
                .toList();
    }

    /** Cells that are left out are empty text. */
    private static List<Read> row(Element row, List<String> texts) {
        var cells = new ArrayList<Read>();
        for (Element cell : row.select("> c")) {
            int place = cell.attr("r").charAt(0) - 'A';
            while (cells.size() < place) {
                cells.add(new Read("s", ""));
            }
            cells.add(cell(cell, texts));
        }
        return cells;
    }

    private static Read cell(Element cell, List<String> texts) {
        if (!cell.select("f").isEmpty()) {
            return new Read("f", cell.text());
        }
        return switch (cell.attr("t")) {
            case "s" ->
                new Read("s", texts.get(Integer.parseInt(cell.select("v").text())));
            case "inlineStr" -> new Read("s", cell.select("is").text());
            default -> new Read("n", cell.select("v").text());
        };
    }

    private static Map<String, Document> parts(byte[] file) throws IOException {
        Path kept = Files.write(Files.createTempFile("sheet", ".xlsx"), file);
        Map<String, Document> parts = new LinkedHashMap<>();
        try (var zip = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(part.getName(), Jsoup.parse(text, "", Parser.xmlParser()));
            }
        }
        Files.delete(kept);
        return parts;
    }
}
