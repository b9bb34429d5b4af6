package nu.flyttahit;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }
}
