package nu.flyttahit.media;

import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.People;
import nu.flyttahit.picture.Samples;
import org.springframework.stereotype.Component;

/** Pictures and files for tests, each taken in as an editor would. */
@Component
public class Shelf {

    private final Uploading uploading;
    private final Organisations organisations;
    private final People people;

    Shelf(Uploading uploading, Organisations organisations, People people) {
        this.uploading = uploading;
        this.organisations = organisations;
        this.people = people;
    }

    /** A new picture of an organisation, by its slug. */
    public long picture(String owner) {
        return file(Samples.jpeg(40, 30), "bild.jpg", owner);
    }

    public long file(byte[] file, String name, String owner) {
        long organisation = organisations.bySlug(owner).orElseThrow().id();
        return uploading.create(file, name, organisation, people.leader()).assetId();
    }
}
