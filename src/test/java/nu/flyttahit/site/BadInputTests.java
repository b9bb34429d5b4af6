package nu.flyttahit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sends bytes as they are: clients would mend what these tests are about. */
@SiteTest
class BadInputTests {

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /finns-inte",
                "GET /kalmar?x=%ff%fe",
                "GET /%ff",
                "GET /kalmar?x=%",
                "GET /%00",
                "GET /kalmar%00",
                "GET /..%2f..%2fetc/passwd",
                "GET /kalmar;jsessionid=1",
                "GET /kommuner?sortera=%f0%28",
                "POST /kalmar",
                "PUT /",
                "DELETE /kalmar",
                "PATCH /kommuner",
                "TRACE /",
                "PROPFIND /",
                "GET /a/b/c/d/e/f",
                "GET /admin/sidor/abc",
                "GET /css/saknas.css",
                "GET /svg/../application.yaml",
                "GET /error",
                "GET /%2e%2e/",
                "GET /fler-till-kalmar-lan/mal/abc",
                "GET /en/%C3%A5",
                "POST /logga-in",
                "GET /kalmar?a[b]=c",
                "OPTIONS *"
            })
    void aWrongRequestGetsA4xxAndNoTrace(String line) throws IOException {
        String answer = send(line + HOST + "\r\n");
        assertThat(status(answer)).as(line).isBetween(200, 499);
        assertThat(answer).doesNotContain("at nu.flyttahit", "at org.", "Exception", "Apache Tomcat/");
    }

    @Test
    void anUnknownAddressIsAPageOfTheSite() throws IOException {
        assertThat(send("GET /finns-inte" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("<html lang=\"sv\"", "/kalmar");
    }

    @Test
    void aWrongMethodSaysWhichAreRight() throws IOException {
        assertThat(send("DELETE /kalmar" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: ");
    }

    @Test
    void a64KilobyteAddressIsRefused() throws IOException {
        assertThat(status(send("GET /" + "a".repeat(65_536) + HOST + "\r\n"))).isBetween(400, 499);
        assertThat(status(send("GET /kalmar?q=" + "a".repeat(7_000) + HOST + "\r\n")))
                .isBetween(200, 499);
    }

    @Test
    void aHugeHeaderIsRefused() throws IOException {
        assertThat(status(send("GET /kalmar" + HOST + "X: " + "a".repeat(65_536) + "\r\n\r\n")))
                .isBetween(400, 499);
    }

    @Test
    void strangeHeadersChangeNothing() throws IOException {
        String odd = "If-None-Match: \"\r\nAccept-Encoding: ;;q=,\r\nAccept: \u00ff\r\nX-Forwarded-For: ,,;drop\r\n"
                + "Range: bytes=9-1\r\nIf-Modified-Since: igår\r\n";
        assertThat(send("GET /kalmar" + HOST + odd + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /kalmar", "PATCH /", "DELETE /kommuner", "POST /"})
    void aBrokenFormIsNoFaultOfOurs(String line) throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%zz";
        assertThat(status(send(line + HOST + form))).as(line).isBetween(400, 499);
    }

    /** AAAA is three zero bytes in Base64: PostgreSQL takes none. */
    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "%00", "\u00ff\u00fe", "\"", ""})
    void aForgedSessionIsNoSession(String cookie) throws IOException {
        assertThat(send("GET /kalmar" + HOST + "Cookie: flyttahit=" + cookie + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void whatTheServerRefusesBeforeUsHasOurHeaders() throws IOException {
        assertThat(send("TRACE /" + HOST + "\r\n")).startsWith("HTTP/1.1 405").contains("Content-Security-Policy: ");
    }

    private String send(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException refused) {
                return "HTTP/1.1 400 connection closed before all was sent";
            }
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1].strip());
    }
}
