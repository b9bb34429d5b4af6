package nu.flyttahit.link;

import java.util.List;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Broken links on a person's own pages wait for that person. */
@Component
class LinkToDo implements ToDo {

    private record Broken(String url, String title, int pages) {

        Item item() {
            String where = pages == 1 ? title : title + " och " + (pages - 1) + " sidor till";
            String path = UriComponentsBuilder.fromPath("/admin/lankar/byte")
                    .queryParam("adress", "{url}")
                    .encode()
                    .buildAndExpand(url)
                    .toUriString();
            return new Item(
                    Urgency.THIS_WEEK, "link", "En länk leder ingenstans", where + ": " + url, null, path, "Byt länk");
        }
    }

    private final JdbcClient jdbc;

    LinkToDo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(SignedIn person) {
        return jdbc
                .sql("""
                        select t.url, min(r.title) as title, count(distinct v.id) as pages from link_target t
                        join content_reference c on c.target_kind = 'URL' and c.target = t.url
                        join page_variant v on v.id = c.variant_id
                        join page p on p.id = v.page_id and p.deleted_at is null
                        join organisation o on o.id = p.owner_id
                        join page_revision r on r.id = coalesce(v.draft_revision_id, v.live_revision_id)
                        where t.state = 'DEAD' and (:leader or o.slug = any(:own))
                        group by t.url order by t.url
                        """)
                .param("leader", person.isProjectLeader())
                .param("own", editedBy(person))
                .query(Broken.class)
                .list()
                .stream()
                .map(Broken::item)
                .toList();
    }

    private static String[] editedBy(SignedIn person) {
        return person.organisations().stream().filter(person::editsFor).toArray(String[]::new);
    }
}
