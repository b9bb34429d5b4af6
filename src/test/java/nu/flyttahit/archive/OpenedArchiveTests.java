package nu.flyttahit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class OpenedArchiveTests {

    private static final ArchiveProperties LIMITS = new ArchiveProperties(50, DataSize.ofMegabytes(30));
    private static final String PAGE = """
            {"path": "/prov", "locale": "sv", "type": "page", "owner": "kalmar", "position": 1, "title": "Prov",
             "summary": "", "meta": {}, "blocks": []}""";

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var page = new PageFile(
                UUID.randomUUID(),
                "/en/prov",
                "en",
                "page",
                "kalmar",
                3,
                "/",
                "/prov",
                true,
                PageFile.State.DRAFT,
                "Å\"<",
                "",
                Map.of("landscape", "stad"),
                JsonMapper.shared().readTree("[{\"type\":\"notice\",\"heading\":null}]"),
                null);
        var person = new PersonFile("anna", null, "Anna", "Chef", null, "a@test.example", null);
        var out = new ByteArrayOutputStream();
        var writer = new ArchiveWriter(out, Instant.now());
        writer.page(page);
        writer.page(page);
        writer.list(Archive.PEOPLE, List.of(person));
        writer.finish("https://flyttahit.nu");
        try (OpenedArchive opened = open(out.toByteArray())) {
            assertThat(opened.faults()).isEmpty();
            assertThat(opened.archive().pages())
                    .extracting(Archive.Page::content)
                    .containsExactly(page, page);
            assertThat(opened.archive().people()).containsExactly(person);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inte en zip", "PK\u0003\u0004"})
    void whatIsNoZipIsSaidToBeNone(String file) {
        assertThatExceptionOfType(UnreadableArchiveException.class)
                .isThrownBy(() -> open(file.getBytes(UTF_8)))
                .withMessageContaining("zip-fil");
    }

    @Test
    void aZipThatIsCutOffIsNotRead() throws IOException {
        byte[] whole = Zips.page(PAGE);
        assertThatExceptionOfType(UnreadableArchiveException.class)
                .isThrownBy(() -> open(java.util.Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void moreFilesThanAllowedAreNotEvenListed() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 60; i++) {
            files.put("pages/sida-" + i + ".json", PAGE.getBytes(UTF_8));
        }
        assertThatExceptionOfType(UnreadableArchiveException.class)
                .isThrownBy(() -> open(Zips.whole(files)))
                .withMessageContaining("högst 50");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[19 << 20]; // packs to a thousandth
        assertThatExceptionOfType(UnreadableArchiveException.class)
                .isThrownBy(() -> open(Zips.plain(Map.of("media/1.jpg", zeros, "media/2.jpg", zeros))))
                .withMessageContaining("större än 30 MB");
        assertThat(faults(Zips.plain(Map.of("media/1.jpg", new byte[21 << 20]))))
                .anyMatch(s -> s.contains("högst 20 MB"));
    }

    @Test
    void aFileThatHidesMoreThanItSaysIsDamaged() throws IOException {
        byte[] zip = Zips.page(PAGE.replace("Prov", "P".repeat(5000)));
        int list = indexOf(zip, "PK\u0001\u0002");
        zip[list + 24] = 10; // the unpacked size of the first file, in the list
        zip[list + 25] = 0;
        assertThat(faults(zip)).anyMatch(sentence -> sentence.contains("skadad"));
    }

    @ParameterizedTest
    @CsvSource({
        "../pages/prov.json, leder ut",
        "/etc/passwd, leder ut",
        "pages/../../prov.json, leder ut",
        "c:\\prov.json, leder ut",
        "pages/PROV.json, hör inte till",
        "kalas.exe, hör inte till",
        "pages/prov.json.exe, hör inte till"
    })
    void namesThatNoExportHasAreRefused(String name, String sentence) throws IOException {
        assertThat(faults(Zips.whole(Map.of(name, PAGE.getBytes(UTF_8))))).anyMatch(s -> s.contains(sentence));
    }

    @Test
    void whatComputersAddByThemselvesIsIgnored() throws IOException {
        var files = new LinkedHashMap<>(
                Map.of("__MACOSX/._x", new byte[1], ".DS_Store", new byte[1], "pages/", new byte[0]));
        assertThat(faults(Zips.plain(files))).singleElement().asString().contains("manifest.json saknas");
    }

    @Test
    void theManifestKnowsEveryFile() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pages/prov.json", PAGE.getBytes(UTF_8));
        files.put("manifest.json", manifest("pages/annan.json", 1, "ab"));
        assertThat(faults(Zips.plain(files)))
                .anyMatch(s -> s.contains("pages/annan.json saknas"))
                .anyMatch(s -> s.contains("står inte i manifest.json"));
    }

    @Test
    void aFileThatWasChangedIsSaidToBe() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pages/prov.json", PAGE.getBytes(UTF_8));
        files.put("manifest.json", manifest("pages/prov.json", PAGE.getBytes(UTF_8).length, "ab"));
        assertThat(faults(Zips.plain(files))).singleElement().asString().contains("kontrollsumman");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1 | \"version\" : 2 | nyare version",
                "flyttahit-content | annat | ingen export",
                "\"version\" : 1 | \"version\" : \"ett\" | ska vara ett heltal"
            })
    void onlyItsOwnFormatIsRead(String before, String after, String sentence) throws IOException {
        String manifest = new String(manifest("pages/prov.json", 1, "ab"), UTF_8);
        assertThat(manifest).contains(before);
        assertThat(faults(Zips.plain(
                        Map.of("manifest.json", manifest.replace(before, after).getBytes(UTF_8)))))
                .anyMatch(s -> s.contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": \"Prov\" | \"title\": | inte hel JSON",
                "\"title\": \"Prov\", | '' | Fältet title saknas",
                "\"title\": \"Prov\" | \"title\": 7 | Fältet title ska vara en text",
                "\"title\": \"Prov\" | \"title\": null | Fältet title saknas",
                "\"title\": \"Prov\" | \"titel\": \"Prov\" | Fältet titel finns inte",
                "\"title\": \"Prov\" | \"title\": \"a\\u0000b\" | tecken som inte kan sparas",
                "\"position\": 1 | \"position\": 99999999999 | ska vara ett heltal",
                "\"meta\": {} | \"meta\": {\"a\": 1} | bara texter",
                "\"blocks\": [] | \"blocks\": {} | ska vara en lista",
                "\"blocks\": [] | \"blocks\": [], \"state\": \"borta\" | live, draft",
                "\"blocks\": [] | \"blocks\": [], \"draft\": {\"title\": \"x\"} | Fältet draft.summary saknas",
                "\"blocks\": [] | \"blocks\": [], \"id\": \"1\" | UUID"
            })
    void wrongJsonIsSaidWithFileAndPlace(String before, String after, String sentence) throws IOException {
        try (OpenedArchive opened = open(Zips.page(PAGE.replace(before, after)))) {
            assertThat(opened.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("pages/prov.json"));
            assertThat(opened.faults())
                    .anySatisfy(fault -> assertThat(fault.sentence()).contains(sentence));
        }
    }

    private static byte[] manifest(String name, long bytes, String sha256) {
        return ArchiveJson.write(
                new Manifest(Manifest.FORMAT, 1, Instant.now(), "x", List.of(new Manifest.Entry(name, bytes, sha256))));
    }

    private List<String> faults(byte[] zip) throws IOException {
        try (OpenedArchive opened = open(zip)) {
            return opened.faults().stream().map(Fault::sentence).toList();
        }
    }

    private OpenedArchive open(byte[] zip) throws IOException {
        return OpenedArchive.open(Files.write(folder.resolve(UUID.randomUUID() + ".zip"), zip), LIMITS);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
