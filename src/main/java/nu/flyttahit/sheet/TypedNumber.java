package nu.flyttahit.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people type it: spaces between the thousands, decimal comma or point, a sign of any kind. */
public final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(?:\\.\\d{1,6})?");

    /** 50.000 is fifty to some and fifty thousand to others: nobody should have to guess. */
    private static final Pattern TWO_MEANINGS = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:\\.\\d{3})+");

    private TypedNumber() {}

    /** Empty where it is no number, or might be another. */
    public static Optional<BigDecimal> read(String typed) {
        String plain = plain(typed);
        if (TWO_MEANINGS.matcher(plain).matches()) {
            return Optional.empty();
        }
        String number = plain.replace(',', '.');
        return NUMBER.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replaceFirst("^\\+", "")))
                : Optional.empty();
    }

    /** Whether its point may stand between thousands or before decimals. */
    public static boolean hasTwoMeanings(String typed) {
        return TWO_MEANINGS.matcher(plain(typed)).matches();
    }

    private static String plain(String typed) {
        return typed.strip()
                .replaceAll("(?<=\\d)[\\s\u00a0\u2007\u2009\u202f](?=\\d)", "")
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .replaceFirst("^([-+])[\\s\u00a0]+", "$1");
    }
}
