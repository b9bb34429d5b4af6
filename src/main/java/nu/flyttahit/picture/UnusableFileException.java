package nu.flyttahit.picture;

/** A file that cannot be taken in; the message is a Swedish sentence for the person who sent it. */
public class UnusableFileException extends RuntimeException {

    public UnusableFileException(String sentence) {
        super(sentence);
    }
}
