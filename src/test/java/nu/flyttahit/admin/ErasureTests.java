package nu.flyttahit.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class ErasureTests {

    /** Tables and columns that are erased in a way of their own, are made from others, are addresses, or name no person. */
    private static final Set<String> NOT_REPLACED = Set.of(
            // the account, the contact and the mail to an address go as wholes
            "account",
            "page_contact",
            "mail_message.recipient",
            // made anew from the texts, or gone when no page leads there
            "search_entry",
            "link_target",
            // addresses, ids and keys
            "page_variant.path",
            "page_redirect.from_path",
            "page_redirect.target_url",
            "page_comment.block_id",
            "content_reference.block_id",
            "transfer_besides.target",
            "task_run.argument",
            "task_execution",
            "audit_event.what",
            "audit_event.subject",
            "spring_session_attributes",
            "flyway_schema_history",
            // figures, and the decided goals with their results
            "municipality",
            "figure",
            "figure_value",
            "official_state",
            "official_import",
            "official_change",
            "goal",
            "goal_result.source",
            "goal_result.definition",
            "goal_revision.definition_sv",
            "goal_revision.definition_en",
            "goal_revision.title_sv",
            "goal_revision.title_en",
            "visit_page",
            // issued reports: public records as they were printed, also in the PDF; a mended one is a new issue
            "edition.comment",
            "edition.title",
            "edition.body",
            "edition_fact",
            "visit_source_day",
            "visit_imported",
            "earlier_import.source",
            "recount_change",
            "shared_link.parts",
            "journal_position");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    AuditLog log;

    @Autowired
    TestPages pages;

    @Autowired
    JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Test \"Citat\" " + unique;
    private final String decision = "KS 2026/" + unique.hashCode();
    private SignedIn leader;

    @BeforeEach
    void aLeaderIsSignedIn() {
        leader = people.leader();
    }

    @Test
    void replacesWordsInEveryRevisionAndInTheLogButNeverNamesThemThere() {
        long revision = revisionWith(name);
        log.record(leader, "bytte titel", "/" + unique, name, "Nu");
        assertThat(post("/ord", "ord", name, "beslut", decision)).hasRedirectedUrl("/admin/personuppgifter");
        assertThat(jdbc.sql("select title || summary || blocks::text from page_revision where id = ?")
                        .param(revision)
                        .query(String.class)
                        .single())
                .contains("[borttaget] flyttade hit", "\"html\": \"<p>[borttaget]</p>\"")
                .doesNotContain(unique);
        assertThat(jdbc.sql("select before from audit_event where subject = ?")
                        .param("/" + unique)
                        .query(String.class)
                        .single())
                .isEqualTo("[borttaget]");
        assertThat(logged())
                .singleElement()
                .asString()
                .contains("2 texter i sidornas versioner, 1 i loggen")
                .doesNotContain(name);
        assertThat(post("/ord", "ord", name, "beslut", decision))
                .as("a second time")
                .hasStatus(422);
        assertThat(logged()).hasSize(1);
    }

    /** A telephone number is only figures, and so is the number of a picture: it is no text and stays. */
    @Test
    void replacesWordsInProposalsUnsavedTextsCreditsNotesAndMailsAndLeavesNumbers() {
        String phone = Integer.toString(100_000_000 + Math.abs(unique.hashCode() % 800_000_000));
        int page = pages.draft();
        long revision = jdbc.sql("select draft_revision_id from page_variant where id = ?")
                .param(page)
                .query(Long.class)
                .single();
        String blocks = "[{\"id\":\"a\",\"media\":%1$s,\"text\":\"Ring %1$s\"}]".formatted(phone);
        jdbc.sql("""
                        insert into proposal (variant_id, base_revision_id, proposer_id, title, summary, blocks, comment, state, reason, created_at)
                        values (:page, :revision, :leader, :phone, '', cast(:blocks as jsonb), :phone, 'DECLINED', :phone, now())
                        """)
                .param("page", page)
                .param("revision", revision)
                .param("leader", leader.id())
                .param("phone", "Ring " + phone)
                .param("blocks", blocks)
                .update();
        jdbc.sql("insert into page_autosave values (?, ?, null, to_jsonb(?::text), now())")
                .params(page, leader.id(), "{\"title\":\"Ring \\\"" + phone + "\"}")
                .update();
        jdbc.sql(
                        "insert into page_publication (variant_id, revision_id, published_at, note, passed_over) values (?, ?, now(), ?, ?)")
                .params(page, revision, phone, phone)
                .update();
        jdbc.sql(
                        "insert into check_waiver (variant_id, fingerprint, rule, reason, waived_at) values (?, '', 'x', ?, now())")
                .params(page, "enligt " + phone)
                .update();
        jdbc.sql(
                        "insert into media_asset (owner_id, name, credit, licence, created_at, version) values (1, ?, ?, 'OWN', now(), 0)")
                .params(phone, "Foto: " + phone)
                .update();
        jdbc.sql("""
                        insert into mail_message (message_id, recipient, subject, body, state, next_attempt_at, created_at, queued_at)
                        values (gen_random_uuid(), 'a@test.example', ?, ?, 'SENT', now(), now(), now())
                        """).params("Om " + phone, "Ring " + phone).update();
        assertThat(post("/ord", "ord", phone, "beslut", decision)).hasRedirectedUrl("/admin/personuppgifter");
        assertThat(jdbc.sql("""
                        select title || comment || reason || blocks::text from proposal where variant_id = :page
                        union all select body #>> '{}' from page_autosave where variant_id = :page
                        union all select note || passed_over from page_publication where variant_id = :page
                        union all select reason from check_waiver where variant_id = :page
                        union all select name || credit from media_asset where name = '[borttaget]'
                        union all select subject || body from mail_message where subject = 'Om [borttaget]'
                        """).param("page", page).query(String.class).list())
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(text -> text.contains("[borttaget]"))
                .filteredOn(text -> text.contains(phone))
                .singleElement()
                .asString()
                .contains("\"media\": " + phone);
    }

    @Test
    void replacesWordsInNamesOfCampaignsAndInWhatIsSaidOfEarlierFigures() {
        jdbc.sql(
                        "insert into campaign (version, name, mark, from_day, to_day, note) values (0, ?, ?, now(), now(), '')")
                .params("Flytta som " + name, "prov-" + unique)
                .update();
        jdbc.sql("""
                insert into visit_imported (metric, scope, period, value, source, definition, imported_by)
                values ('visits', 'page:940001', '2003', 1, :unique, :said, 'prov')
                """).param("unique", unique).param("said", "Räknat av " + name).update();
        assertThat(post("/ord", "ord", name, "beslut", decision)).hasRedirectedUrl("/admin/personuppgifter");
        assertThat(jdbc.sql("select name from campaign where mark = ?")
                        .param("prov-" + unique)
                        .query(String.class)
                        .single())
                .isEqualTo("Flytta som [borttaget]");
        assertThat(jdbc.sql("select definition from visit_imported where source = ?")
                        .param(unique)
                        .query(String.class)
                        .single())
                .isEqualTo("Räknat av [borttaget]");
    }

    @Test
    void replacesWordsInCommentsReadingsAndWhatWasSaidOfAnImport() {
        int page = pages.draft();
        jdbc.sql("insert into page_comment (variant_id, author_id, text, created_at) values (?, ?, ?, now())")
                .params(page, leader.id(), "Fråga " + name)
                .update();
        assertThat(post("/sokning", "sokt", name)).bodyText().contains("Står i 1 annan text");
        jdbc.sql("""
                        insert into page_reading (variant_id, asked_by, reader_id, message, words, asked_at)
                        values (?, ?, ?, ?, ?, now())
                        """)
                .params(page, leader.id(), people.leader().id(), "Om " + name, name)
                .update();
        long upload = jdbc.sql("""
                        insert into transfer_upload (file_name, account_id, received_at, state, faults, plan, problem)
                        values (:name, :leader, now(), 'GONE',
                                jsonb_build_array(jsonb_build_object('file', '', 'place', '', 'sentence', :name)),
                                jsonb_build_object('pages', '[]'::jsonb, 'media', '[]'::jsonb, 'people', '[]'::jsonb,
                                                   'redirects', '[]'::jsonb, 'notes', jsonb_build_array(:name)), :name)
                        returning id
                        """)
                .param("name", name)
                .param("leader", leader.id())
                .query(Long.class)
                .single();
        assertThat(post("/ord", "ord", name, "beslut", decision)).hasRedirectedUrl("/admin/personuppgifter");
        assertThat(jdbc.sql("""
                        select text from page_comment where variant_id = :page
                        union all select message || words from page_reading where variant_id = :page
                        union all select file_name || problem from transfer_upload where id = :upload
                        union all select faults::text || plan from transfer_upload where id = :upload
                        """)
                        .param("page", page)
                        .param("upload", upload)
                        .query(String.class)
                        .list())
                .hasSize(4)
                .allMatch(text -> text.contains("[borttaget]") && !text.contains(unique));
    }

    /** Whoever adds a text to a table decides here whether a person's name can stand in it. */
    @Test
    void everyTextThatPeopleWriteIsSearched() {
        assertThat(jdbc.sql("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                          and (c.data_type in ('text', 'jsonb')
                               or c.data_type = 'character varying' and c.character_maximum_length >= 120)
                        """).query(String.class).list())
                .containsAll(ErasedWords.places())
                .filteredOn(place -> !ErasedWords.places().contains(place))
                .allMatch(
                        place -> NOT_REPLACED.contains(place)
                                || NOT_REPLACED.contains(place.substring(0, place.indexOf('.'))),
                        "is searched, or named as holding nobody's words");
    }

    @Test
    void refusesAnOrdinaryWordAndADecisionWithoutANumberAndKeepsWhatWasTyped() {
        assertThat(post("/ord", "ord", "Kalmar", "beslut", "ja"))
                .hasStatus(422)
                .bodyText()
                .contains("inte ett vanligt ord", "Skriv gallringsbeslutets nummer", "value=\"Kalmar\"");
    }

    @Test
    @Timeout(40) // a pattern that tries every way through takes minutes
    void refusesAVeryLongTextAtOnce() {
        assertThat(post("/ord", "ord", "@".repeat(500_000) + "<", "beslut", "1".repeat(500_000) + "!"))
                .hasStatus(422);
    }

    @Test
    void aRevisionNeverChangesOtherwise() {
        long revision = revisionWith(name);
        assertThatThrownBy(() -> jdbc.sql("update page_revision set title = 'annat' where id = ?")
                        .param(revision)
                        .update())
                .hasMessageContaining("immutable");
    }

    @Test
    void erasesAClosedAccountAndItsMail() {
        SignedIn person = people.member();
        assertThat(post("/konton/%d/radering".formatted(person.id()), "beslut", decision))
                .hasRedirectedUrl("/admin/personuppgifter");
        assertThat(nameOf(person)).as("still open").isEqualTo(person.name());
        jdbc.sql("update account set closed_at = now() where id = ?")
                .param(person.id())
                .update();
        jdbc.sql("""
                        insert into mail_message (message_id, recipient, subject, state, next_attempt_at, created_at, queued_at)
                        values (gen_random_uuid(), ?, 'Hej', 'SENT', now(), now(), now())
                        """).param(person.email()).update();
        post("/konton/%d/radering".formatted(person.id()), "beslut", decision);
        assertThat(nameOf(person)).isEqualTo("Raderad person");
        assertThat(post("/sokning", "sokt", person.email())).bodyText().contains("har inget om den personen");
        assertThat(logged()).containsExactly("konto " + person.id());
    }

    @Test
    void erasesAContactOnceAndOnlyOnADecision() {
        long contact = jdbc.sql("""
                        insert into page_contact (key, owner_id, name, role, mail)
                        values (?, (select min(id) from organisation), ?, 'lots', ?) returning id
                        """)
                .params(unique, name, unique + "@test.example")
                .query(Long.class)
                .single();
        assertThat(post("/sokning", "sokt", unique + "@TEST.example"))
                .bodyText()
                .contains("Radera kontaktpersonen");
        assertThat(post("/utdrag", "sokt", unique + "@test.example")).bodyText().contains(unique);
        post("/kontakter/%d/radering".formatted(contact), "beslut", "");
        assertThat(logged()).isEmpty();
        post("/kontakter/%d/radering".formatted(contact), "beslut", decision);
        post("/kontakter/%d/radering".formatted(contact), "beslut", decision);
        assertThat(logged()).containsExactly("kontakt " + contact);
    }

    /** A revision of its own number on a page that is there; no pointer leads to it. */
    private long revisionWith(String person) {
        return jdbc.sql("""
                        insert into page_revision
                            (variant_id, number, kind, title, summary, meta, blocks, schema_version, created_at)
                        select v.id, 1000000 + abs(hashtext(:unique)) % 1000000, 'SAVED', :name || ' flyttade hit', '', '{}',
                               jsonb_build_array(jsonb_build_object('html', '<p>' || :name || '</p>')), 1, now()
                        from page_variant v where v.path = '/kalmar' and v.locale = 'sv' returning id
                        """)
                .param("unique", unique)
                .param("name", person)
                .query(Long.class)
                .single();
    }

    private String nameOf(SignedIn person) {
        return jdbc.sql("select name from account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private List<String> logged() {
        return jdbc.sql("select after from audit_event where subject = ?")
                .param("gallringsbeslut " + decision)
                .query(String.class)
                .list();
    }

    private MvcTestResult post(String path, String... fields) {
        var request =
                mvc.post().uri("/admin/personuppgifter" + path).with(csrf()).with(People.signedIn(leader));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
