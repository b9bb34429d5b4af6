package nu.flyttahit.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.flyttahit.link.LinkAnswer.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of our own, since others' are not ours to break. */
class LinkFetchTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LinkFetch fetch = fetch(Duration.ofSeconds(20)); // the machine may be busy
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        if (path.matches("/\\d{3}")) {
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
        } else if (path.startsWith("/to-")) {
            exchange.getResponseHeaders().set("Location", "/" + path.substring(8));
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(4, 7)), -1);
        } else if (path.equals("/no-head")) {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 404 : 200, -1);
        } else if (path.equals("/slow")) {
            sleep();
        } else if (path.equals("/huge") || path.equals("/cut")) {
            pour(exchange, path.equals("/cut"));
        } else if (path.equals("/intern")) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.2:1/hemligt");
            exchange.sendResponseHeaders(302, -1);
        }
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Refuses HEAD, so that the body comes. */
    private static void pour(HttpExchange exchange, boolean cut) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(501, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 10_000_000_000L);
        OutputStream body = exchange.getResponseBody();
        for (int i = 0; i < (cut ? 1 : 1_000_000); i++) {
            body.write(new byte[10_000]);
        }
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @CsvSource({
        "/200, OK",
        "/204, OK",
        "/404, FAILED",
        "/410, FAILED",
        "/500, FAILED",
        "/503, FAILED",
        "/401, BLOCKED",
        "/403, BLOCKED",
        "/405, BLOCKED",
        "/429, BLOCKED",
        "/999, BLOCKED",
        "/no-head, OK",
        "/huge, OK",
        "/cut, OK",
        "/to-302-200, OK",
        "/to-301-404, FAILED",
        "/to-301-to-301-200, OK"
    })
    void tellsWhatALinkIsWorth(String path, Kind kind) throws InterruptedException {
        assertThat(fetch.ask(address(path)).kind()).isEqualTo(kind);
    }

    @Test
    void doesNotWaitForever() throws InterruptedException {
        assertThat(fetch(Duration.ofSeconds(1)).ask(address("/slow")).kind()).isEqualTo(Kind.BLOCKED);
    }

    private static LinkFetch fetch(Duration patience) {
        return new LinkFetch(address -> true, patience, "https://flyttahit.test/");
    }

    @Test
    void aLastingMoveIsToldAndAPassingOneIsNot() throws InterruptedException {
        assertThat(fetch.ask(address("/to-301-to-308-200")).movedTo()).isEqualTo(address("/200"));
        assertThat(fetch.ask(address("/to-301-to-302-200")).movedTo()).isNull();
        assertThat(fetch.ask(address("/to-302-to-301-200")).movedTo()).isNull();
        assertThat(fetch.ask(address("/200")).movedTo()).isNull();
    }

    @Test
    void aRingOfRedirectsEnds() throws InterruptedException {
        server.createContext("/ring", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ring");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.createContext("/spiral", exchange -> {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "x");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThat(fetch.ask(address("/ring")).words()).isEqualTo("Skickar runt i en ring");
        assertThat(fetch.ask(address("/spiral")).words()).isEqualTo("Skickar runt i en ring");
    }

    @Test
    void neverAsksTheOwnNetworkNotEvenThroughARedirect() throws InterruptedException {
        var careful = new LinkFetch(PublicAddresses::contain, Duration.ofSeconds(20), "https://flyttahit.test/");
        assertThat(careful.ask(address("/200")).words()).isEqualTo("Leder till ett internt nät");
        assertThat(asked).isEmpty();
        var onlyOne = new LinkFetch(
                address -> !address.getHostAddress().equals("127.0.0.2"),
                Duration.ofSeconds(20),
                "https://flyttahit.test/");
        assertThat(onlyOne.ask(address("/intern")).words()).isEqualTo("Leder till ett internt nät");
    }

    @Test
    void saysWhoAsksAndLeavesTheFragmentOut() throws InterruptedException {
        fetch.ask(address("/200?a=å b#del"));
        assertThat(asked)
                .containsExactly("HEAD /200?a=%C3%A5%20b Flyttahit-lankkontroll/1.0 (+https://flyttahit.test/)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.se",
                "http://",
                "http://user:word@example.se/",
                "file:///etc/passwd",
                "https://[::1]/",
                "http://exa mple.se",
                "mailto:a@b.se",
                "http://example.se:99999999/",
                ""
            })
    void anAddressThatCannotBeReadIsSaid(String address) throws InterruptedException {
        assertThat(fetch.ask(address).words()).isEqualTo("Adressen går inte att läsa");
    }

    @Test
    void aSiteThatIsNotThereIsSaid() throws Exception {
        assertThat(fetch.ask("https://finns-inte.invalid/").words()).isEqualTo("Webbplatsen finns inte");
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertThat(fetch.ask("http://localhost:" + port + "/").kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void aServerWithoutAProperCertificateIsSaid() throws InterruptedException {
        assertThat(fetch.ask(address("/200").replace("http:", "https:")).kind()).isEqualTo(Kind.FAILED);
    }
}
