package nu.flyttahit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormTests {

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"", "namn@kommunen.se", "a.b-c@d.e.example"})
    void takesAnAddress(String mail) {
        assertThat(faults(mail)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"namn", "namn@kommunen", "namn@.se", "namn@kommunen..se", "a@b@c.se", "a <b@c.se>"})
    void refusesWhatIsNone(String mail) {
        assertThat(faults(mail)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "a.", "@", "a"})
    @Timeout(30) // a pattern that tries every way through takes minutes
    void refusesAVeryLongOneAtOnce(String part) {
        assertThat(faults("a@" + part.repeat(300_000) + "<")).isPositive();
    }

    private int faults(String mail) {
        return validator
                .validateProperty(new ContactForm("Namn", "Roll", "", mail, "kalmar", null, 0), "mail")
                .size();
    }
}
