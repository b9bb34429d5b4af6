package nu.flyttahit.source;

import java.time.Duration;
import nu.flyttahit.fetch.FetchForTests;
import nu.flyttahit.municipality.Municipalities;
import tools.jackson.databind.json.JsonMapper;

/** SCB at an address of the test's own, by PxWeb 2 alone. */
public class ScbForTests {

    private ScbForTests() {}

    public static OfficialSource at(String address, Municipalities municipalities, JsonMapper json) {
        return new Scb(
                FetchForTests.quick(), new ScbProperties(address + "/v2", null, Duration.ZERO), municipalities, json);
    }
}
