package nu.flyttahit.site;

/** Stops the start: a setting has a value that cannot work. */
public class UnusableSettingException extends RuntimeException {

    public UnusableSettingException(String setting, String value, String expected) {
        super("%s is \"%s\", which cannot work. Write %s.".formatted(setting, value, expected));
    }
}
