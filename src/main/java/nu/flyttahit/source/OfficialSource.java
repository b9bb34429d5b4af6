package nu.flyttahit.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who publishes official figures. */
public interface OfficialSource {

    List<Question> questions();

    /** Whether a setting says that it is never asked. */
    boolean isOff();

    /** @param etag of the answer that is taken in already; null asks for everything */
    Heard ask(Question question, @Nullable String etag);
}
