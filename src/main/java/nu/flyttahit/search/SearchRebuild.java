package nu.flyttahit.search;

import java.util.List;
import nu.flyttahit.search.Scope.Role;
import nu.flyttahit.task.Progress;
import nu.flyttahit.task.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes everything that is searched anew: when the project leader asks, and at the start of a site that has none of it. */
@Component
class SearchRebuild implements Work {

    static final String NAME = "search-index";

    private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);

    private final SearchIndex index;
    private final JdbcClient jdbc;

    SearchRebuild(SearchIndex index, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Sökregistret görs om";
    }

    /** Page by page: whoever searches meanwhile finds everything. */
    @Override
    public void run(String argument, Progress progress) {
        List<Integer> variants = variants();
        progress.total(variants.size());
        for (int variant : variants) {
            index.write(variant, Role.LIVE);
            index.write(variant, Role.DRAFT);
            progress.step();
        }
        progress.say("%d sidor är lästa på nytt.".formatted(variants.size()));
    }

    /** A site that comes from a version without search. It says that it is ready when this is done. */
    @EventListener(ApplicationReadyEvent.class)
    void fillIfEmpty() {
        if (isEmpty()) {
            List<Integer> variants = variants();
            variants.forEach(variant -> index.write(variant, Role.LIVE));
            log.info("Read {} pages into the index of the search", variants.size());
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from search_entry where role = 'LIVE')")
                .query(Boolean.class)
                .single();
    }

    private List<Integer> variants() {
        return jdbc.sql("select id from page_variant order by id")
                .query(Integer.class)
                .list();
    }
}
