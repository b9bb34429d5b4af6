package nu.flyttahit.archive;

import java.util.List;

/** Content as it stands in files, from a zip or from the first content of the site. */
public record Archive(List<Page> pages, List<MediaFile> media, List<PersonFile> people, List<RedirectFile> redirects) {

    /** Names of the files that hold a list each. */
    public static final String MEDIA = "media.json";

    public static final String PEOPLE = "contacts.json";
    public static final String REDIRECTS = "redirects.json";

    /** A language of a page and the name of its file, for those who must be told where something is wrong. */
    public record Page(String file, PageFile content) {}
}
