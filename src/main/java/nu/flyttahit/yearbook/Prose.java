package nu.flyttahit.yearbook;

import java.util.Arrays;
import java.util.List;

/** A plain text: paragraphs between empty lines, and lists where every line begins with a hyphen. */
public record Prose(List<Part> parts) {

    private static final String ITEM = "[-–•*]\\s+.*";

    /** A paragraph of one line, or the items of a list. */
    public record Part(boolean list, List<String> lines) {}

    static Prose of(String text) {
        return new Prose(Arrays.stream(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Prose::part)
                .toList());
    }

    private static Part part(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return lines.stream().allMatch(line -> line.matches(ITEM))
                ? new Part(
                        true,
                        lines.stream().map(line -> line.substring(1).strip()).toList())
                : new Part(false, List.of(String.join(" ", lines)));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
