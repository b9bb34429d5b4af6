package nu.flyttahit.sheet;

import java.math.BigDecimal;
import nu.flyttahit.site.Numbers;
import org.jspecify.annotations.Nullable;

/** A column of a table: its name and how its numbers are written. A cell may also hold a word instead of a number. */
public record Column(String name, Kind kind) {

    /** What the cells are. */
    public enum Kind {
        TEXT,
        WHOLE,
        /** With one decimal. */
        DECIMAL,
        /** More or less than before, in per cent. */
        CHANGE,
        /** Of all rows, in per cent. */
        SHARE
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column whole(String name) {
        return new Column(name, Kind.WHOLE);
    }

    public static Column decimal(String name) {
        return new Column(name, Kind.DECIMAL);
    }

    public static Column change(String name) {
        return new Column(name, Kind.CHANGE);
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
        return kind == Kind.CHANGE || kind == Kind.SHARE ? name + ", %" : name;
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
            case CHANGE -> numbers.signed(number, 1) + "\u00a0%";
            case SHARE -> numbers.decimal(number, 1) + "\u00a0%";
            case DECIMAL -> numbers.decimal(number, 1);
            default -> numbers.whole(number);
        };
    }

    /** "up", "down" or nothing: how a change is marked beside its sign. */
    public String direction(@Nullable Object cell) {
        if (kind != Kind.CHANGE || !(cell instanceof BigDecimal change) || change.signum() == 0) {
            return "";
        }
        return change.signum() > 0 ? "up" : "down";
    }
}
