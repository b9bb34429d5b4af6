package nu.flyttahit.source;

/** An answer came whole and is not what the source has said it would be; the message is Swedish, in a few words. */
class ShapeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ShapeException(String what) {
        super(what);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
