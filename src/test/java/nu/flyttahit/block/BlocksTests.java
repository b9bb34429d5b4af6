package nu.flyttahit.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BlocksTests {

    /** A stored sample of every type and version ever shipped: it must stay readable for ever. */
    private static final String SAMPLES = """
            [{"type":"text","id":"a","v":1,"heading":"Så är det här","html":"<p>Hej</p>",
              "sources":[{"title":"SCB","source_url":"https://www.scb.se","checked_on":"2026-11-23"}]},
             {"type":"facts","id":"b","v":1,"heading":null,"rows":[{"label":"Öar","value":"5 000","note":"nästan","source":"Tjust"}]},
             {"type":"questions","id":"c","v":1,"heading":"Frågor","items":[{"question":"När?","html":"<p>Nu</p>"}]},
             {"type":"links","id":"d","v":1,"heading":"Mer","items":[{"title":"Kalmar","url":"/kalmar","text":null}]},
             {"type":"contact","id":"e","v":1,"heading":"Fråga","contact":"natverksledare","html":"<p>Ring</p>"},
             {"type":"film","id":"f","v":1,"heading":"Film","html":"<p>Om</p>","transcript":"<p>Ord</p>","url":null,"provider":null},
             {"type":"notice","id":"g","v":1,"heading":null,"kind":"info","html":"<p>Obs</p>"},
             {"type":"quote","id":"h","v":1,"html":"<p>Bra</p>","name":"N","role":null},
             {"type":"panel","id":"i","v":1,"heading":"I siffror","name":"siffror","html":null},
             {"type":"picture","id":"j","v":1,"heading":null,"media":7,"alt":"describe","description":"Hamnen i Pataholm","caption":null,"html":""}]
            """;

    private final JsonMapper json = JsonMapper.shared();
    private final Blocks blocks = new Blocks(json);

    @Test
    void readsEveryTypeEverShippedAndWritesItBackTheSame() {
        List<Block> read = blocks.read(SAMPLES);
        assertThat(read)
                .extracting(Block::type)
                .containsExactly(
                        "text",
                        "facts",
                        "questions",
                        "links",
                        "contact",
                        "film",
                        "notice",
                        "quote",
                        "panel",
                        "picture");
        assertThat(json.readTree(blocks.write(read))).isEqualTo(json.readTree(SAMPLES));
    }

    @Test
    void aTypeOfALaterVersionIsWrittenBackUnchanged() {
        String later = "[{\"type\":\"hologram\",\"id\":\"z\",\"v\":7,\"beams\":[1,{\"deep\":true}]}]";
        List<Block> read = blocks.read(later);
        assertThat(read).singleElement().isInstanceOf(Block.Unknown.class);
        assertThat(json.readTree(blocks.write(read))).isEqualTo(json.readTree(later));
    }

    @Test
    void aMissingOptionalFieldIsNullAndNotAFault() {
        Block read = blocks.read(
                        "[{\"type\":\"links\",\"id\":\"d\",\"v\":1,\"items\":[{\"title\":\"T\",\"url\":\"/\"}]}]")
                .get(0);
        assertThat(read.heading()).isNull();
        assertThat(read.label()).isEqualTo("Länkkort");
    }
}
