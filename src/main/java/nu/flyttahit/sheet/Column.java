package nu.flyttahit.sheet;

import java.math.BigDecimal;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;

/** A column of a table: its name and how its numbers are written. A cell may also hold a word instead of a number. */
public record Column(String name, Kind kind) {

    /** What the cells are. */
    public enum Kind {
        TEXT,
        /** Whole, or with the decimals that it has. */
        NUMBER,
        /** More or less than before, in per cent. */
        CHANGE,
        /** The same where more is neither good nor bad. */
        DRIFT,
        /** Of all rows, in per cent. */
        SHARE
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    public static Column change(String name) {
        return new Column(name, Kind.CHANGE);
    }

    /** The same column, its changes neither good nor bad. */
    public Column neutral() {
        return kind == Kind.CHANGE ? new Column(name, Kind.DRIFT) : this;
    }

    public static Column share(String name) {
        return new Column(name, Kind.SHARE);
    }

    public boolean isNumber() {
        return kind != Kind.TEXT;
    }

    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** The name in files, where cells carry no sign. */
    public String nameWithUnit() {
        return kind == Kind.CHANGE || kind == Kind.DRIFT || kind == Kind.SHARE ? name + ", %" : name;
    }

    /** A cell as people read it; what is not known is a dash, never zero. */
    public String written(@Nullable Object cell, Numbers numbers) {
        if (cell == null) {
            return "–";
        }
        if (!(cell instanceof Number number)) {
            return cell.toString();
        }
        return switch (kind) {
            case CHANGE, DRIFT -> numbers.signed(number, 1) + "\u00a0%";
            case SHARE -> numbers.decimal(number, 1) + "\u00a0%";
            default ->
                number instanceof BigDecimal decimal
                        ? numbers.decimal(decimal, Math.max(0, decimal.scale()))
                        : numbers.whole(number);
        };
    }

    /** The class of a cell: "n" for numbers, with "up" or "down" for changes that are good or bad. */
    public @Nullable String look(@Nullable Object cell) {
        if (kind == Kind.TEXT) {
            return null;
        }
        return kind == Kind.CHANGE && cell instanceof BigDecimal change && change.signum() != 0
                ? change.signum() > 0 ? "n up" : "n down"
                : "n";
    }
}
