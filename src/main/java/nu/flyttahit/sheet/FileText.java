package nu.flyttahit.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file as tools write it: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark. */
public final class FileText {

    private static final String BOM = "\ufeff";

    private FileText() {}

    public static String of(byte[] file) {
        String text = decoded(file);
        return (text.startsWith(BOM) ? text.substring(1) : text).replace("\0", "");
    }

    /** Whether somebody sent a spreadsheet, a picture or another file that is no text. */
    public static boolean isNoText(String text) {
        return text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c));
    }

    private static String decoded(byte[] file) {
        if (starts(file, 0xFF, 0xFE) || isZeroEverySecond(file, 1)) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xFE, 0xFF) || isZeroEverySecond(file, 0)) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Western letters in UTF-16 without a mark: half of the bytes are zero. */
    private static boolean isZeroEverySecond(byte[] file, int from) {
        int zeros = 0;
        int seen = 0;
        for (int i = from; i < Math.min(file.length, 400); i += 2) {
            seen++;
            zeros += file[i] == 0 ? 1 : 0;
        }
        return seen > 1 && zeros * 10 > seen * 9;
    }
}
