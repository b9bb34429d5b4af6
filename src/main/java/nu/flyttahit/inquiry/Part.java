package nu.flyttahit.inquiry;

/** Parts of the statistics that can be shown or hidden as one, with their files. */
public enum Part {
    TWELVE("De tolv kommunsidorna"),
    PAGES("Alla sidor"),
    ENTRIES("Ingångar"),
    CHANNELS("Varifrån besöken kom"),
    CAMPAIGNS("Kampanjer"),
    DEVICES("Apparater och nyckel"),
    FILTERED("Räknat och bortsorterat"),
    /** CSV and Excel of everything that is shown. */
    FILES("Filer");

    private final String text;

    Part(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
