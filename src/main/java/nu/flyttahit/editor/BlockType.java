package nu.flyttahit.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nu.flyttahit.block.Blocks;

/** The kinds of block an editor may write, in the order of the chooser, with the fields that are stored. */
public enum BlockType {
    TEXT("text", "Mellanrubrik, brödtext och källor", "heading? html", "sources title source_url checked_on"),
    PICTURE("image", "En bild, ensam eller bredvid en text", "heading? media? alt description? caption? html", ""),
    FACTS("list", "Några fakta bredvid varandra", "heading?", "rows label value note? source?"),
    QUESTIONS("message-circle", "Frågor som öppnas", "heading?", "items question html"),
    LINKS("link", "Kort som leder vidare", "heading?", "items title url text?"),
    CONTACT("user", "Någon att ringa eller skriva till", "heading? contact? html", ""),
    QUOTE("quote", "Ord från någon som har sagt ja", "html name role?", ""),
    NOTICE("circle-alert", "En kort ruta som ska synas", "heading? kind html", ""),
    FILM("video", "Länk till en film och vad den säger", "heading? html transcript url? provider?", ""),
    PANEL("chart-column", "Karta, siffror eller mål", "heading? name html?", "");

    /** A field of a block or of one of its rows, as it is stored. */
    record Field(String name, boolean optional) {

        static List<Field> listed(String names) {
            return names.isEmpty()
                    ? List.of()
                    : Arrays.stream(names.split(" "))
                            .map(name -> new Field(name.replace("?", ""), name.endsWith("?")))
                            .toList();
        }

        boolean isLong() {
            return name.equals("html") || name.equals("transcript");
        }

        boolean isAddress() {
            return name.equals("url") || name.equals("source_url");
        }
    }

    private final String icon;
    private final String hint;
    private final List<Field> fields;
    private final String list;
    private final List<Field> rowFields;

    /** {@code fields} may be null where their name ends in a question mark; {@code rows} begins with the list's name. */
    BlockType(String icon, String hint, String fields, String rows) {
        this.icon = icon;
        this.hint = hint;
        this.fields = Field.listed(fields);
        list = rows.split(" ")[0];
        rowFields = Field.listed(rows.substring(list.length()).strip());
    }

    /** As it is stored and as the templates are named. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What editors call it. */
    public String label() {
        return Blocks.kind(word());
    }

    public String icon() {
        return icon;
    }

    public String hint() {
        return hint;
    }

    List<Field> fields() {
        return fields;
    }

    /** Where the rows are stored; empty if it has none. */
    String list() {
        return list;
    }

    /** Whether it consists of rows that are added one by one. */
    public boolean hasRows() {
        return !rowFields.isEmpty();
    }

    /** What its rows are called: all, one, and one to add. */
    public List<String> rowWords() {
        return switch (this) {
            case TEXT -> List.of("Källor", "Källa", "en källa");
            case FACTS -> List.of("Fakta", "Faktum", "ett faktum");
            case QUESTIONS -> List.of("Frågor", "Fråga", "en fråga");
            case LINKS -> List.of("Kort", "Kort", "ett kort");
            default -> List.of();
        };
    }

    List<Field> rowFields() {
        return rowFields;
    }

    static Optional<BlockType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
