package nu.flyttahit.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nu.flyttahit.history.Comparison.Piece;
import nu.flyttahit.history.Comparison.Piece.Kind;

/** What differs between two texts, word by word: first line by line, then the words within lines that changed. */
final class WordDifference {

    /** The work grows with the square of what differs; longer stretches are shown whole, old and then new. */
    private static final int MOST = 1000;

    /** Of a long stretch that is the same only its ends are shown, in words. */
    private static final int CONTEXT = 25;

    private final List<Piece> pieces = new ArrayList<>();

    private WordDifference() {}

    static List<Piece> between(List<String> before, List<String> after) {
        var difference = new WordDifference();
        if (before.size() + after.size() > MOST) {
            difference.replace(before, after);
            return difference.pieces;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            difference.addLines(delta.getSource().getLines(), delta.getTarget().getLines(), delta.getType());
        }
        return difference.pieces;
    }

    private void addLines(List<String> before, List<String> after, DeltaType type) {
        if (type == DeltaType.EQUAL) {
            add(Kind.SAME, shortened(String.join("\n", before)) + "\n");
            return;
        }
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() + now.size() > 2 * MOST) {
            replace(before, after);
        } else {
            DiffUtils.diff(old, now, true).getDeltas().forEach(this::addWords);
        }
    }

    private void addWords(AbstractDelta<String> delta) {
        String old = text(delta.getSource().getLines());
        if (delta.getType() == DeltaType.EQUAL) {
            add(Kind.SAME, shortened(old));
        } else {
            add(Kind.REMOVED, old);
            add(Kind.ADDED, text(delta.getTarget().getLines()));
        }
    }

    private void replace(List<String> before, List<String> after) {
        add(Kind.REMOVED, text(words(before)));
        add(Kind.ADDED, text(words(after)));
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Each line ends in a word of its own, so that a paragraph that was split shows. */
    private static List<String> words(List<String> lines) {
        var words = new ArrayList<String>();
        for (String line : lines) {
            words.addAll(Arrays.asList(line.split("\\s+")));
            words.add("\n");
        }
        return words;
    }

    private static String text(List<String> words) {
        var text = new StringBuilder();
        words.forEach(word -> text.append(word).append(word.equals("\n") ? "" : " "));
        return text.toString();
    }

    private static String shortened(String text) {
        String[] words = text.split("(?<=\\s)");
        if (words.length < 3 * CONTEXT) {
            return text;
        }
        String start = String.join("", Arrays.copyOfRange(words, 0, CONTEXT));
        String end = String.join("", Arrays.copyOfRange(words, words.length - CONTEXT, words.length));
        return start + "… " + end;
    }
}
