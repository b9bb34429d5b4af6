package nu.flyttahit.archive;

/** A zip, or a file of one, that cannot be read; the message is a Swedish sentence for the person who sent it. */
public class UnreadableArchiveException extends RuntimeException {

    private final String sentence;

    UnreadableArchiveException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
