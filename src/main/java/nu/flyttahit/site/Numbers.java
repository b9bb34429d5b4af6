package nu.flyttahit.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes numbers as people of the page's language read them; templates call it as {@code @numbers}. */
@Component("numbers")
public class Numbers {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    /** 37 447 in Swedish, 37,447 in English. */
    public String whole(Number value) {
        return decimal(value, 0);
    }

    /** With as many decimals as told: 15,2 in Swedish, 15.2 in English. */
    public String decimal(Number value, int decimals) {
        return format(value, decimals, LocaleContextHolder.getLocale());
    }

    /** As it stands, without trailing zeros. */
    public String plain(BigDecimal value) {
        return plain(value, LocaleContextHolder.getLocale());
    }

    /** The same, in a language that need not be the page's. */
    public static String plain(BigDecimal value, Locale language) {
        return format(value, Math.max(0, value.stripTrailingZeros().scale()), language);
    }

    /** With its sign: +332, −654, 0. */
    public String signed(Number value) {
        return signed(value, 0);
    }

    /** With its sign and as many decimals as told. */
    public String signed(Number value, int decimals) {
        return (value.doubleValue() > 0 ? "+" : "") + decimal(value, decimals);
    }

    static String format(Number value, int decimals, Locale language) {
        boolean english = language.getLanguage().equals("en");
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : NO_BREAK_SPACE);
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setMinusSign(MINUS);
        var format = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(value);
        return text.matches(MINUS + "[0.,]+") ? text.substring(1) : text;
    }
}
