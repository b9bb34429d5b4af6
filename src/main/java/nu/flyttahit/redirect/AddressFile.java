package nu.flyttahit.redirect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code fran;till} as spreadsheets write it: UTF-8 or Windows-1252, with or without BOM, semicolon or comma. */
final class AddressFile {

    private static final char BOM = '\ufeff';

    /** A line with its two cells; one without two has an empty one. */
    record Line(int number, String from, String to, int cells) {}

    private AddressFile() {}

    /** The text of a file; a byte that UTF-8 forbids means that it was saved in the older way. */
    static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** Every line that says something, without the heading. */
    static List<Line> lines(String text) {
        String bare = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        String[] raw = bare.split("\r\n|\r|\n", -1);
        char separator = raw[0].contains(";") ? ';' : ',';
        var lines = new ArrayList<Line>();
        for (int i = 0; i < raw.length; i++) {
            List<String> cells = cells(raw[i], separator);
            if (!raw[i].isBlank() && !(i == 0 && isHeading(cells.get(0)))) {
                lines.add(new Line(i + 1, cells.get(0), cells.size() > 1 ? cells.get(1) : "", cells.size()));
            }
        }
        return lines;
    }

    private static boolean isHeading(String cell) {
        return cell.toLowerCase(Locale.ROOT).replace('å', 'a').equals("fran");
    }

    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        while (cells.size() > 2 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1); // spreadsheets add empty cells at the end
        }
        return cells;
    }
}
