package nu.flyttahit.traffic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What betrays a program, from {@code resources/traffic}, one a line, in lower case: {@code word} stands anywhere in the
 * text, {@code word ~ expression} where the word alone says too little, {@code ^word} or {@code ^expression} at the start.
 * So an expression is only tried where it has a chance.
 */
final class PatternList {

    private static final Pattern PLAIN = Pattern.compile("\\^[a-z /_-]+");

    private static final String NOTHING = "(?!)";

    private final Words words;
    private final List<String> beginnings;
    private final Pattern start;

    private PatternList(List<String> lines) {
        words = new Words(lines.stream().filter(line -> !line.startsWith("^")).toList());
        beginnings = atStart(lines)
                .filter(line -> PLAIN.matcher(line).matches())
                .map(line -> line.substring(1))
                .toList();
        var expressions =
                atStart(lines).filter(line -> !PLAIN.matcher(line).matches()).map(line -> "(?:" + line + ")");
        start = Pattern.compile(Stream.concat(Stream.of(NOTHING), expressions).collect(Collectors.joining("|")));
    }

    static PatternList read(String name) {
        return new PatternList(Lines.of(name));
    }

    /** Whether anything of the list is found in a text, which must be in lower case. */
    boolean has(String text) {
        return beginnings.stream().anyMatch(text::startsWith)
                || start.matcher(text).lookingAt()
                || words.areIn(text);
    }

    private static Stream<String> atStart(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("^"));
    }
}
