package nu.flyttahit.synonym;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of one language that find each other. */
@Entity
@SuppressWarnings("NullAway.Init")
class SynonymGroup {

    private static final String BETWEEN = ", ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String locale;
    private String words;

    protected SynonymGroup() {}

    SynonymGroup(String locale, List<String> words) {
        this.locale = locale;
        this.words = String.join(BETWEEN, words);
    }

    /** Other words; the language stays. */
    void say(List<String> others) {
        words = String.join(BETWEEN, others);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return id;
    }

    public int version() {
        return version;
    }

    public String locale() {
        return locale;
    }

    /** As they are shown and written: {@code bostad, boende}. */
    public String words() {
        return words;
    }

    /** The first word, which names the group. */
    public String name() {
        return words.split(BETWEEN, 2)[0];
    }
}
