package nu.flyttahit.site;

/** Stops the start: the surroundings are not what the site needs. The message says what is wrong, the remedy what to do. */
public class CannotStartException extends RuntimeException {

    private final String remedy;

    public CannotStartException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
