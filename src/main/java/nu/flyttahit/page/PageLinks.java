package nu.flyttahit.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nu.flyttahit.site.Links;
import org.springframework.stereotype.Component;

/** Puts every live page into the sitemap. */
@Component
class PageLinks implements Links {

    private final LivePages pages;

    PageLinks(LivePages pages) {
        this.pages = pages;
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of("forhandsvisning");
    }

    @Override
    public List<SitemapRow> sitemap() {
        List<LivePages.Entry> all = pages.all();
        Map<UUID, Map<String, String>> languages = all.stream()
                .collect(Collectors.groupingBy(
                        LivePages.Entry::pageId,
                        Collectors.toMap(
                                LivePages.Entry::locale,
                                LivePages.Entry::path,
                                (first, second) -> first,
                                TreeMap::new)));
        return all.stream()
                .map(entry ->
                        new SitemapRow(entry.path(), entry.changed(), languages.getOrDefault(entry.pageId(), Map.of())))
                .toList();
    }
}
