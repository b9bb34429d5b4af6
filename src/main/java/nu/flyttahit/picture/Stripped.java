package nu.flyttahit.picture;

/**
 * A picture file without anything that it tells besides its pixels, and what its header says.
 *
 * @param width as stored, before it is turned
 * @param orientation how it is to be turned, 1–8 as in EXIF
 */
record Stripped(byte[] bytes, int width, int height, int orientation) {

    /** What is told when a file ends too early or its parts do not fit. */
    static UnusableFileException damaged() {
        return new UnusableFileException(
                "Filen är skadad eller avbruten. Öppna den på din dator, spara den på nytt och ladda upp den igen.");
    }
}
