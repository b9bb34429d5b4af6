package nu.flyttahit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.SiteProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reader's browser sends is nowhere afterwards: not in the database, not in a file, not in the log. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTests {

    private static final List<String> KEYED = List.of("visit_event", "visit_inbox", "visit_session");

    private final String mark = "Marke" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "100.64." + (int) (Math.random() * 200) + "." + (100 + (int) (Math.random() * 100));

    @LocalServerPort
    int site;

    @LocalManagementPort
    int management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SiteProperties settings;

    @Test
    void nothingOfTheReaderIsKept(CapturedOutput output) throws Exception {
        assertThat(ask("/hogsby").statusCode()).isEqualTo(200);
        assertThat(ask("/finns-inte").statusCode()).isEqualTo(404);
        assertThat(ask("/jamfor?kommun=%00").statusCode()).isGreaterThanOrEqualTo(200);
        assertThat(ask("/sok?q=" + mark).statusCode()).isEqualTo(200);
        assertThat(ask("/.env").statusCode()).isEqualTo(404);
        assertThat(ask("/logga-in").statusCode()).isEqualTo(200);
        assertThat(ask("/hogsby", "Sec-GPC", "1").statusCode()).isEqualTo(200);
        assertThat(ask("/hogsby", "Referer", "https://semalt.com/" + mark).statusCode())
                .isEqualTo(200);
        Thread.sleep(4000); // carried and derived
        jdbc.sql("checkpoint").update();

        for (String trace : List.of(mark, address)) {
            assertThat(tablesWith(trace)).isEmpty();
            assertThat(tablesWith(HexFormat.of().formatHex(bytes(trace)))).isEmpty();
            assertThat(filesWith(trace)).isEmpty();
            assertThat(output.getAll()).doesNotContain(trace);
            assertThat(get(management, "/actuator/prometheus").body()).doesNotContain(trace);
        }
    }

    @Test
    void aKeyIsOnlyWhereItMustBe() throws Exception {
        long before = latestVisit();
        assertThat(ask("/torsas").statusCode()).isEqualTo(200);
        long key = keyAfter(before);
        assertThat(tablesWith(Long.toString(key))).isNotEmpty().allMatch(KEYED::contains);
        assertThat(jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and column_name like '%key' and table_name like 'visit%' order by 1
                """).query(String.class).list())
                .containsExactly(
                        "visit_event.key",
                        "visit_event.prev_key",
                        "visit_inbox.key",
                        "visit_inbox.prev_key",
                        "visit_session.key");
    }

    private long latestVisit() {
        return jdbc.sql("select coalesce(max(visit_id), 0) from visit_event")
                .query(Long.class)
                .single();
    }

    private long keyAfter(long visit) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Thread.sleep(100);
            var key = jdbc.sql("""
                    select key from visit_event where visit_id > ? and page_id = (select page_id from visit_page where path = '/torsas')
                    """).param(visit).query(Long.class).optional();
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new AssertionError("The view was not counted");
    }

    private List<String> tablesWith(String trace) {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text like ?)")
                        .param("%" + trace + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Also the embedded database's own files and log, and the journal. */
    private List<Path> filesWith(String trace) throws IOException {
        try (Stream<Path> files = Files.walk(settings.dataDir())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(trace))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // the database took it away meanwhile
        }
    }

    private HttpResponse<String> ask(String path, String... more) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + site + path))
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 " + mark)
                .header("X-Forwarded-For", address)
                .header("Accept", "text/html")
                .header("Accept-Language", "sv");
        if (more.length > 0) {
            request.headers(more);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
