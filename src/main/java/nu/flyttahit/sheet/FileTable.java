package nu.flyttahit.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a file with their heading. Separated by semicolon, comma or tab; a quoted cell may hold separators, line breaks and
 * doubled quotes. Empty lines and the remarks (#) that some tools write are left out.
 */
public record FileTable(List<String> heading, List<Line> lines) {

    /** A row with the number of its first line in the file. */
    public record Line(int number, List<String> cells) {

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    public static FileTable read(String text) {
        List<Line> lines = lines(text, separator(text));
        return lines.isEmpty()
                ? new FileTable(List.of(), List.of())
                : new FileTable(lines.get(0).cells, List.copyOf(lines.subList(1, lines.size())));
    }

    /** The one that the heading has most of. */
    private static char separator(String text) {
        String heading = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        char best = ';';
        for (char candidate : new char[] {'\t', ','}) {
            best = count(heading, candidate) > count(heading, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static List<Line> lines(String text, char separator) {
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean blank = true; // only white space in the cell so far
        int number = 1;
        int began = 1;
        String whole = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean last = i == whole.length() - 1;
            if (c == '"' && quoted && whole.charAt(i + 1) == '"') {
                cell.append(c);
                blank = false;
                i++;
            } else if (c == '"' && (quoted || blank)) {
                quoted = !quoted;
            } else if (c == '\n' && (!quoted || last)) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                blank = true;
                add(lines, began, cells);
                cells.clear();
                number++;
                began = number;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                blank = true;
            } else {
                number += c == '\n' ? 1 : 0;
                cell.append(c);
                blank &= Character.isWhitespace(c);
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, int number, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty()) && !cells.get(0).startsWith("#")) {
            lines.add(new Line(number, List.copyOf(cells)));
        }
    }
}
