package nu.flyttahit.readability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The readability index of Björnsson (1968) for Swedish: words a sentence plus the percentage of words over six letters.
 * Meant to find sentences worth a second look, never to grade a text.
 */
public final class Lix {

    /** From here on a text is called heavy by readers of newspapers. */
    public static final double HEAVY = 40;

    /** A sentence; of a list each item, of a heading the whole. */
    public record Sentence(String text, int words, int longWords) {

        public double weight() {
            return words + 100.0 * longWords / words;
        }
    }

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:[-'’:]\\p{L}+)*|\\p{Nd}+(?:[.,\\u00a0 ]?\\p{Nd}+)*");
    private static final int LONG = 6;

    /** Where a sentence ends: a mark, perhaps a quotation mark, a space, and no small letter after it. */
    private static final Pattern END = Pattern.compile("(?<=[.!?…:][”\"’»)]?)[\\s\\u00a0]+(?=[^\\p{Ll}\\s])");

    /** Full stops that end no sentence although a capital or a figure may follow; "m.m." and "osv." may well end one. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[^\\p{L}.])(?:[Tt]\\.\\s?ex|[Bb]l\\.\\s?a|[Dd]\\.\\s?v\\.\\s?s|[Dd]vs|[Ff]r\\.\\s?o\\.\\s?m"
                    + "|[Tt]\\.\\s?o\\.\\s?m|[Pp]\\.\\s?g\\.\\s?a|[Ss]\\.\\s?k|[Ff]\\.\\s?d|[Kk]l|[Cc]a|[Nn]r|[Tt]el"
                    + "|[Tt]fn|[Rr]esp|[Jj]fr|[Kk]ap|[Ii]nkl|[Ee]xkl|\\p{Lu})\\.$");

    private Lix() {}

    /** The sentences of an HTML text. A paragraph, an item of a list and a heading end one, with a full stop or without. */
    public static List<Sentence> sentences(String html) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        collect(Jsoup.parseBodyFragment(html).body(), piece, pieces);
        pieces.add(piece.toString());
        return pieces.stream().flatMap(text -> split(text).stream()).toList();
    }

    /** The index of these sentences; zero for none. */
    public static double of(Collection<Sentence> sentences) {
        double words = sentences.stream().mapToInt(Sentence::words).sum();
        double longWords = sentences.stream().mapToInt(Sentence::longWords).sum();
        return words == 0 ? 0 : words / sentences.size() + 100 * longWords / words;
    }

    private static void collect(Node node, StringBuilder piece, List<String> pieces) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                piece.append(text.text());
            }
            boolean ends = child instanceof Element element && (element.isBlock() || element.nameIs("br"));
            if (ends) {
                next(piece, pieces);
            }
            collect(child, piece, pieces);
            if (ends) {
                next(piece, pieces);
            }
        }
    }

    private static void next(StringBuilder piece, List<String> pieces) {
        pieces.add(piece.toString());
        piece.setLength(0);
    }

    private static List<Sentence> split(String text) {
        var sentences = new ArrayList<Sentence>();
        var open = new StringBuilder();
        for (String part : END.split(text.strip())) {
            open.append(open.isEmpty() ? "" : " ").append(part);
            if (!ABBREVIATION.matcher(open).find()) {
                add(open, sentences);
            }
        }
        add(open, sentences);
        return sentences;
    }

    private static void add(StringBuilder open, List<Sentence> sentences) {
        List<String> words =
                WORD.matcher(open).results().map(word -> word.group()).toList();
        if (!words.isEmpty()) {
            int longWords = (int) words.stream().filter(Lix::isLong).count();
            sentences.add(new Sentence(open.toString(), words.size(), longWords));
        }
        open.setLength(0);
    }

    private static boolean isLong(String word) {
        return word.codePoints().filter(Character::isLetter).count() > LONG;
    }
}
