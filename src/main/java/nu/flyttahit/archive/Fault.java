package nu.flyttahit.archive;

/**
 * Something in an archive that stops it from being brought in.
 *
 * @param file name of the file in the archive; empty for the archive as a whole
 * @param place where in the file, in words that whoever made it knows; may be empty
 * @param sentence what is wrong and what to do, in Swedish
 */
public record Fault(String file, String place, String sentence) {

    public static Fault ofWhole(String sentence) {
        return new Fault("", "", sentence);
    }

    /** File and place as one text. */
    public String where() {
        return place.isEmpty() || file.isEmpty() ? file + place : file + ", " + place;
    }
}
