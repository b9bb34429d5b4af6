package nu.flyttahit.audience;

/** A part of the statistics that not everybody need see. The headline figures of the site are no part: members always see them. */
public enum Part {
    TWELVE("De tolv kommunsidorna", "Varje kommunsidas besök, år mot år, och hur många av tolv som ökar"),
    PAGES("Alla sidor", "Besök och visningar på varje sida"),
    ENTRIES("Ingångssidor", "På vilka sidor besöken börjar"),
    CHANNELS("Kanaler", "Varifrån besöken kommer: sökmotorer, sociala medier, assistenter"),
    CAMPAIGNS("Kampanjer", "Vilka besök som kampanjernas länkar ger"),
    DEVICES("Enheter", "Telefon, surfplatta eller dator"),
    FILTERED("Bortfiltrerat", "Anrop som inte räknas, efter orsak"),
    FILES("Filer", "Att ta ut siffrorna som CSV och Excel");

    private final String word;
    private final String about;

    Part(String word, String about) {
        this.word = word;
        this.about = about;
    }

    public String word() {
        return word;
    }

    public String about() {
        return about;
    }
}
