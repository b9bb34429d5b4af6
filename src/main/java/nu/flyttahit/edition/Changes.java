package nu.flyttahit.edition;

import java.util.List;
import nu.flyttahit.yearbook.Documents;
import nu.flyttahit.yearbook.Facts;
import nu.flyttahit.yearbook.Yearbook;
import org.springframework.stereotype.Component;

/** Tells what has become another since a report was issued. */
@Component
class Changes {

    private final Facts facts;
    private final Editions editions;
    private final Documents documents;

    Changes(Facts facts, Editions editions, Documents documents) {
        this.facts = facts;
        this.editions = editions;
        this.documents = documents;
    }

    List<Facts.Difference> since(Edition edition, Yearbook now) {
        return Facts.between(editions.facts(edition), documents.swedish(() -> facts.of(now)));
    }
}
