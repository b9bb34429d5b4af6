package nu.flyttahit.pdf;

import java.util.regex.Pattern;

/** The numbers in an attribute of a drawing. */
final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private Numerals() {}

    static double[] of(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
    }
}
