package nu.flyttahit.account;

import static nu.flyttahit.account.AccessMatrixTests.Who.EDITOR;
import static nu.flyttahit.account.AccessMatrixTests.Who.LEADER;
import static nu.flyttahit.account.AccessMatrixTests.Who.MEMBER;
import static nu.flyttahit.account.AccessMatrixTests.Who.OTHER_EDITOR;
import static nu.flyttahit.account.AccessMatrixTests.Who.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.Organisations.Organisation;
import nu.flyttahit.media.Shelf;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who may call what in the private part. Every handler needs a row here; a row says who may, and all six are tried.
 * Kalmar is the own organisation of the first editor, so an example behind a placeholder should belong to Kalmar. A row
 * whose example is {@code kalmar}, the page, is tried for the pages of all thirteen organisations by editors of all thirteen.
 */
@SiteTest
public class AccessMatrixTests {

    private static final String PRIVATE = "/(admin|natverk|konto|logga-in|logga-ut)(/.*)?";

    enum Who {
        ANONYMOUS,
        MEMBER,
        REVIEWER,
        EDITOR,
        OTHER_EDITOR,
        LEADER
    }

    /** One line a handler, by address: row("METHOD /pattern", who may …).with("placeholder or parameter", example). */
    private List<Row> matrix() {
        Supplier<?> picture = () -> shelf.picture("kalmar");
        Supplier<?> kalmar = new PageOf("kalmar");
        Supplier<?> person = () -> people.member().id();
        Supplier<?> contact = sql("""
                insert into page_contact (key, owner_id, name, role)
                select gen_random_uuid()::text, id, 'Någon', 'Lots' from organisation where slug = 'kalmar' returning id
                """);
        Supplier<?> mail = sql("""
                insert into mail_message (message_id, recipient, subject, state, next_attempt_at, created_at, queued_at)
                values (gen_random_uuid(), 'a@test.example', 'Hej', 'SENT', now(), now(), now()) returning id
                """);
        Supplier<?> upload = sql("""
                insert into transfer_upload (file_name, account_id, received_at, state, faults, plan)
                select 'prov.zip', min(id), now(), 'UNDONE', '[{"file":"pages/x.json","place":"","sentence":"Fel."}]',
                       '{"pages":[],"media":[],"people":[],"redirects":[],"notes":[]}' from account returning id
                """);
        Supplier<?> figureImport = sql("""
                insert into official_import (account_id, begun_at, state) select min(id), now(), 'DISCARDED' from account
                returning id
                """);
        Supplier<?> recount = sql("""
                insert into recount (first_day, last_day, why, account_id, ordered_at, done_to)
                select '2024-01-01', '2024-01-01', 'Prov', min(id), now(), '2024-01-01' from account returning id
                """);
        Supplier<?> trial = sql("""
                insert into rule_trial (version, first_day, reason, account_id, ordered_at, decided_at)
                select 1, '2024-01-01', 'Prov', min(id), now(), now() from account returning id
                """);
        Supplier<?> somebodysRun = sql("""
                insert into task_run (name, argument, state, created_at, ended_at)
                values ('task-history', '', 'DONE', now(), now()) returning id
                """);
        Supplier<?> campaign = sql("""
                insert into campaign (name, mark, from_day, to_day, municipality)
                values ('Prov', 'prov-' || gen_random_uuid(), '2026-01-01', '2026-12-31', 'kalmar') returning id
                """);
        Supplier<?> note = sql("""
                insert into annotation (from_day, to_day, scope, text)
                select '2001-02-03', '2001-02-03', -position, 'Prov' from municipality where slug = 'kalmar' returning id
                """);
        Supplier<?> goalNote = sql("""
                insert into goal_note (goal_id, municipality, text, written_by, written_at)
                select 'befolkning-2023', 'kalmar', 'Prov', min(id), now() from account returning id
                """);
        Supplier<?> resultImport = sql("""
                with i as (insert into result_import (file_name, account_id, imported_at, undone_by, undone_at)
                           select 'prov.csv', min(id), now(), min(id), now() from account returning id)
                insert into result_import_row select id, 'besok-2022', '2021', 1 from i returning import_id
                """);
        return List.of(
                row("GET /admin", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/export", EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/export", EDITOR, LEADER).with("sida", kalmar),
                row("GET /admin/forslag", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/forslag/{id}", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", this::proposal),
                row("POST /admin/forslag/{id}/antagande", EDITOR, LEADER)
                        .with("id", this::proposal)
                        .with("version", "-1"),
                row("POST /admin/forslag/{id}/aterkallande").with("id", this::proposal), // nobody but who proposed
                row("POST /admin/forslag/{id}/avbojning", EDITOR, LEADER).with("id", this::proposal),
                row("GET /admin/import", LEADER),
                row("GET /admin/import/adresser", LEADER),
                row("POST /admin/import/adresser", LEADER).with("text", ""),
                row("POST /admin/import/adresser/forhandsgranskning", LEADER),
                row("POST /admin/import/adresser/{id}/angra", LEADER).with("id", "0"),
                row("GET /admin/kontakter", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/kontakter", EDITOR, OTHER_EDITOR, LEADER).with("version", "0"),
                row("GET /admin/kontakter/ny", EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/kontakter/{id}", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", contact),
                row("POST /admin/kontakter/{id}", EDITOR, LEADER)
                        .with("id", contact)
                        .with("version", "-1"),
                row("POST /admin/kontakter/{id}/avslut", EDITOR, LEADER)
                        .with("id", contact)
                        .with("version", "-1"),
                row("POST /admin/kontakter/{id}/borttagning", EDITOR, LEADER)
                        .with("id", contact)
                        .with("version", "-1"),
                row("GET /admin/import/innehall", LEADER),
                row("POST /admin/import/innehall", LEADER),
                row("GET /admin/import/innehall/{id}", LEADER).with("id", upload),
                row("POST /admin/import/innehall/{id}/angra", LEADER).with("id", upload),
                row("POST /admin/import/innehall/{id}/borttagning", LEADER).with("id", upload),
                row("POST /admin/import/innehall/{id}/genomforande", LEADER).with("id", upload),
                row("GET /admin/import/siffror", LEADER),
                row("POST /admin/import/siffror", LEADER),
                row("GET /admin/import/siffror/{id}", LEADER).with("id", figureImport),
                row("POST /admin/import/siffror/{id}/borttagning", LEADER).with("id", figureImport),
                row("POST /admin/import/siffror/{id}/genomforande", LEADER).with("id", figureImport),
                row("GET /admin/kommunsidor", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/konton", LEADER),
                row("POST /admin/konton", LEADER).with("version", "0"),
                row("GET /admin/konton/nytt", LEADER),
                row("GET /admin/konton/{id}", LEADER).with("id", person),
                row("POST /admin/konton/{id}", LEADER).with("id", person).with("version", "0"),
                row("POST /admin/konton/{id}/avslutning", LEADER)
                        .with("id", person)
                        .with("version", "0"),
                row("POST /admin/konton/{id}/lank", LEADER).with("id", person),
                row("POST /admin/konton/{id}/oppning", LEADER)
                        .with("id", person)
                        .with("version", "0"),
                row("GET /admin/logg", LEADER),
                row("GET /admin/logg.csv", LEADER),
                row("GET /admin/lankar", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/lankar/byte", EDITOR, OTHER_EDITOR, LEADER).with("adress", "https://unused.example"),
                row("POST /admin/lankar/byte", EDITOR, OTHER_EDITOR, LEADER)
                        .with("adress", "https://unused.example")
                        .with("till", "https://new.example"),
                row("POST /admin/lankar/genomgang", LEADER),
                row("POST /admin/lankar/kontroll", EDITOR, OTHER_EDITOR, LEADER)
                        .with("adress", sql("select min(target) from content_reference where target_kind = 'URL'")),
                row("GET /admin/mal", EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/mal", LEADER).with("version", "0"),
                row("GET /admin/mal/anteckningar", EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/mal/anteckningar", EDITOR, OTHER_EDITOR, LEADER)
                        .with("version", "0"),
                row("GET /admin/mal/anteckningar/{id}", EDITOR, LEADER).with("id", goalNote),
                row("POST /admin/mal/anteckningar/{id}", EDITOR, LEADER)
                        .with("id", goalNote)
                        .with("version", "-1"),
                row("POST /admin/mal/anteckningar/{id}/borttagning", EDITOR, LEADER)
                        .with("id", goalNote)
                        .with("version", "-1"),
                row("GET /admin/mal/importera", LEADER),
                row("POST /admin/mal/importera", LEADER),
                row("POST /admin/mal/importera/granskning", LEADER),
                row("GET /admin/mal/importera/mall.csv", LEADER),
                row("POST /admin/mal/importera/{id}/angra", LEADER).with("id", resultImport),
                row("GET /admin/mal/kopiera", LEADER),
                row("POST /admin/mal/kopiera", LEADER).with("from", "2023").with("to", "2090"),
                row("GET /admin/mal/nytt", LEADER),
                row("POST /admin/mal/visning", LEADER).with("ar", "1999"),
                row("GET /admin/mal/{id}", LEADER).with("id", "besok-2022"),
                row("GET /admin/mal/{id}/andra", LEADER).with("id", "besok-2022"),
                row("POST /admin/mal/{id}/andra", LEADER)
                        .with("id", "besok-2022")
                        .with("version", "-1"),
                row("POST /admin/mal/{id}/berakning", LEADER)
                        .with("id", "besok-2022")
                        .with("period", "2021")
                        .with("revision", "0"),
                row("POST /admin/mal/{id}/borttagning", LEADER).with("id", "besok-2022"),
                row("POST /admin/mal/{id}/doljning", LEADER).with("id", "besok-2022"),
                row("POST /admin/mal/{id}/resultat", LEADER).with("id", "besok-2022"),
                row("GET /admin/mal/rapport/{year:[0-9]{4}}", LEADER).with("year", "2023"),
                row("POST /admin/mal/rapport/{year:[0-9]{4}}", LEADER)
                        .with("year", "2023")
                        .with("version", "-7"),
                row("GET /admin/mal/rapport/{year:[0-9]{4}}/forhandsgranskning", LEADER)
                        .with("year", "2023"),
                row("GET /admin/mal/rapport/{year:[0-9]{4}}/forhandsgranskning.pdf", LEADER)
                        .with("year", "2023"),
                row("POST /admin/mal/rapport/{year:[0-9]{4}}/utgava", LEADER)
                        .with("year", "2023")
                        .with("number", "0")
                        .with("version", "-7"),
                row("POST /admin/mal/{id}/visning", LEADER).with("id", "besok-2022"),
                row("GET /admin/media", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/media", EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/media/nytt", EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/media/val", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/media/{id}", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", picture),
                row("POST /admin/media/{id}", EDITOR, LEADER)
                        .with("id", picture)
                        .with("version", "-1")
                        .with("people", "false")
                        .with("focalX", "50")
                        .with("focalY", "50"),
                row("POST /admin/media/{id}/aterstallning", EDITOR, LEADER)
                        .with("id", picture)
                        .with("version", "-1"),
                row("POST /admin/media/{id}/fil", EDITOR, LEADER)
                        .with("id", picture)
                        .with("version", "-1"),
                row("GET /admin/media/{id}/miniatyr", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", picture),
                row("POST /admin/media/{id}/papperskorg", EDITOR, LEADER)
                        .with("id", picture)
                        .with("version", "-1"),
                row("POST /admin/media/{id}/tidigare", EDITOR, LEADER)
                        .with("id", picture)
                        .with("version", "-1")
                        .with("original", "0"),
                row("GET /admin/omdirigeringar", LEADER),
                row("POST /admin/omdirigeringar", LEADER),
                row("POST /admin/omdirigeringar/borttagning", LEADER).with("fran", "/finns-inte"),
                row("GET /admin/papperskorg", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/papperskorg/{id}/aterstallning", EDITOR, LEADER)
                        .with("id", kalmar),
                row("GET /admin/personuppgifter", LEADER),
                row("POST /admin/personuppgifter/kontakter/{id}/radering", LEADER)
                        .with("id", "0")
                        .with("beslut", "KS 1"),
                row("POST /admin/personuppgifter/konton/{id}/radering", LEADER)
                        .with("id", person)
                        .with("beslut", "KS 1"),
                row("POST /admin/personuppgifter/ord", LEADER),
                row("POST /admin/personuppgifter/sokning", LEADER).with("sokt", "ingen@test.example"),
                row("POST /admin/personuppgifter/utdrag", LEADER).with("sokt", "ingen@test.example"),
                row("GET /admin/post", LEADER),
                row("GET /admin/post/{id}", LEADER).with("id", mail),
                row("POST /admin/post/{id}/omsandning", LEADER).with("id", mail),
                row("GET /admin/sidor", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/sidor/{id}", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}", EDITOR, LEADER).with("id", kalmar).with("version", "-1"),
                row("GET /admin/sidor/{id}/adress", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/adress", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("slug", "x"),
                row("GET /admin/sidor/{id}/agare", LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/agare", LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("agare", "nybro"),
                row("POST /admin/sidor/{id}/bekraftelse", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("revision", "0"),
                row("GET /admin/sidor/{id}/flytt", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/flytt", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("under", kalmar)
                        .with("version", "-1"),
                row("POST /admin/sidor/{id}/autosparning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("POST /admin/sidor/{id}/autosparning/borttagning", EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/block", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("typ", "text"),
                row("POST /admin/sidor/{id}/block/{block}/borttagning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("block", "a")
                        .with("blocks[a].type", "text"),
                row("POST /admin/sidor/{id}/block/{block}/kopia", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("block", "a")
                        .with("blocks[a].type", "text"),
                row("POST /admin/sidor/{id}/block/{block}/plats", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("block", "a")
                        .with("blocks[a].type", "text"),
                row("POST /admin/sidor/{id}/block/{block}/rader", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1")
                        .with("block", "a")
                        .with("blocks[a].type", "text"),
                row("GET /admin/sidor/{id}/forhandsgranskning", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("GET /admin/sidor/{id}/forslag", EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/forslag", EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("opened", "0"),
                row("GET /admin/sidor/{id}/granskning", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/granskning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/logg", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("GET /admin/sidor/{id}/kopia", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/kopia", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/nedflyttning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/ny", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/ny", EDITOR, LEADER).with("id", kalmar),
                row("GET /admin/sidor/{id}/papperskorg", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/papperskorg", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/avpublicering", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/avpublicering", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/forhandsgranskning/sida", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/forhandsgranskning/lank", EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/forhandsgranskning/lank/atertagning", EDITOR, LEADER)
                        .with("id", kalmar),
                row("GET /admin/sidor/{id}/historik", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/historik/{number}/aterstallning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("number", "1")
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/jamforelse", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("GET /admin/sidor/{id}/publicering", EDITOR, LEADER).with("id", kalmar),
                row("GET /admin/sidor/{id}/kommentarer", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/kommentarer", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/kommentarer/{comment}/avklarande", EDITOR, LEADER) // or who said it
                        .with("id", this::kalmarsPage)
                        .with("comment", this::comment),
                row("POST /admin/sidor/{id}/lasning", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/lasning/{reading}/svar") // nobody but who was asked
                        .with("id", this::kalmarsPage)
                        .with("reading", this::reading),
                row("GET /admin/sidor/{id}/kontroll", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", kalmar),
                row("POST /admin/sidor/{id}/kontroll", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("revision", "-1")
                        .with("found", "[]"),
                row("POST /admin/sidor/{id}/kontroll/undantag", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("fingerprint", "none")
                        .with("reason", "det är så"),
                row("POST /admin/sidor/{id}/kontroll/undantag/{waiver}/borttagning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("waiver", "-1"),
                row("POST /admin/sidor/{id}/narvaro", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/publicering", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/rattelse", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/rattelse", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("live", "-1"),
                row("POST /admin/sidor/{id}/spegling", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("revision", "0")
                        .with("version", "-1"),
                row("GET /admin/sidor/{id}/sprak", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/sprak", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/uppflyttning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/siffror", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/statistik/omrakning", LEADER),
                row("POST /admin/statistik/omrakning", LEADER),
                row("GET /admin/statistik/omrakning/{id}", LEADER).with("id", recount),
                row("GET /admin/statistik/omrakning/{id}.csv", LEADER).with("id", recount),
                row("POST /admin/statistik/omrakning/{id}/fortsattning", LEADER).with("id", recount),
                row("GET /admin/statistik/regler", LEADER),
                row("POST /admin/statistik/regler", LEADER).with("rate", "COUNT"),
                row("GET /admin/statistik/regler/{id}", LEADER).with("id", trial),
                row("POST /admin/statistik/regler/{id}/borttagning", LEADER).with("id", "0"),
                row("POST /admin/statistik/regler/{id}/fortsattning", LEADER).with("id", trial),
                row("POST /admin/statistik/regler/{id}/genomforande", LEADER).with("id", trial),
                row("GET /admin/statistik/tidigare", LEADER),
                row("POST /admin/statistik/tidigare", LEADER)
                        .with("period", "-1")
                        .with("page", "-1")
                        .with("visits", "-1")
                        .with("views", "-1")
                        .with("uniques", "-1"),
                row("POST /admin/statistik/tidigare/fil", LEADER),
                row("POST /admin/statistik/tidigare/granskning", LEADER)
                        .with("period", "-1")
                        .with("page", "-1")
                        .with("visits", "-1")
                        .with("views", "-1")
                        .with("uniques", "-1"),
                row("POST /admin/statistik/tidigare/{id}/angra", LEADER).with("id", "0"),
                row("GET /admin/sok", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/sok/register", LEADER),
                row("GET /admin/statistik", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/statistik/anteckningar", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/statistik/anteckningar", EDITOR, OTHER_EDITOR, LEADER)
                        .with("version", "0"),
                row("GET /admin/statistik/anteckningar/{id}", EDITOR, LEADER).with("id", note),
                row("POST /admin/statistik/anteckningar/{id}", EDITOR, LEADER)
                        .with("id", note)
                        .with("version", "-1"),
                row("POST /admin/statistik/anteckningar/{id}/borttagning", EDITOR, LEADER)
                        .with("id", note)
                        .with("version", "-1"),
                row("GET /admin/statistik/delning", LEADER),
                row("POST /admin/statistik/delning", LEADER)
                        .with("key", "00000000-0000-0000-0000-000000000000")
                        .with("rolling", "true"),
                row("POST /admin/statistik/delning/{id}/aterkallande", LEADER).with("id", "0"),
                row("GET /admin/statistik/kampanjer", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /admin/statistik/kampanjer", EDITOR, OTHER_EDITOR, LEADER)
                        .with("version", "0"),
                row("GET /admin/statistik/kampanjer/ny", EDITOR, OTHER_EDITOR, LEADER),
                row("GET /admin/statistik/kampanjer/{id}", REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("id", campaign),
                row("GET /admin/statistik/kampanjer/{id}/andring", EDITOR, LEADER)
                        .with("id", campaign),
                row("POST /admin/statistik/kampanjer/{id}/andring", EDITOR, LEADER)
                        .with("id", campaign)
                        .with("version", "-1"),
                row("POST /admin/statistik/kampanjer/{id}/avslut", EDITOR, LEADER)
                        .with("id", campaign)
                        .with("version", "-1"),
                row("POST /admin/statistik/kampanjer/{id}/borttagning", EDITOR, LEADER)
                        .with("id", campaign)
                        .with("version", "-1"),
                row("POST /admin/statistik/kampanjer/{id}/platser", EDITOR, LEADER)
                        .with("id", campaign),
                row("POST /admin/statistik/kampanjer/{id}/platser/{place}/borttagning", EDITOR, LEADER)
                        .with("id", campaign)
                        .with("place", "0"),
                row(
                                "GET /admin/statistik/kampanjer/{id}/platser/{place}/qr.svg",
                                REVIEWER,
                                EDITOR,
                                OTHER_EDITOR,
                                LEADER)
                        .with("id", () -> place("campaign_id"))
                        .with("place", () -> place("id")),
                row("GET /admin/statistik/rapport", LEADER),
                row("GET /admin/statistik/synlighet", LEADER),
                row("POST /admin/statistik/synlighet", LEADER)
                        .with("version", "-1")
                        .with("TWELVE", "MEMBERS")
                        .with("PAGES", "MEMBERS")
                        .with("ENTRIES", "MEMBERS")
                        .with("CHANNELS", "MEMBERS")
                        .with("CAMPAIGNS", "MEMBERS")
                        .with("DEVICES", "MEMBERS")
                        .with("FILTERED", "MEMBERS")
                        .with("FILES", "MEMBERS"),
                row("GET /admin/synonymer", LEADER),
                row("POST /admin/synonymer", LEADER).with("version", "0"),
                row("GET /admin/synonymer/{id}", LEADER).with("id", sql("select min(id) from synonym_group")),
                row("POST /admin/synonymer/{id}", LEADER)
                        .with("id", sql("select min(id) from synonym_group"))
                        .with("version", "-1"),
                row("POST /admin/synonymer/{id}/borttagning", LEADER)
                        .with("id", sql("select min(id) from synonym_group"))
                        .with("version", "-1"),
                row("GET /admin/uppgifter", LEADER),
                row("GET /admin/uppgifter/{id}", LEADER).with("id", somebodysRun),
                row("POST /admin/uppgifter/{id}/avbrott", LEADER).with("id", somebodysRun),
                row("POST /admin/uppgifter/{name}/korning", LEADER).with("name", "task-history"),
                row("POST /admin/sidor/{id}/sammanslagning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("min", "{}"),
                row("GET /admin/sidor/{id}/schemalaggning", EDITOR, LEADER).with("id", kalmar),
                row("POST /admin/sidor/{id}/schemalaggning", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("POST /admin/sidor/{id}/schemalaggning/avbrott", EDITOR, LEADER)
                        .with("id", kalmar)
                        .with("version", "-1"),
                row("GET /admin/schemalagt", REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /konto", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /konto/losenord", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /konto/namn", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /konto/valkommen/{token}", Who.values()).with("token", this::token),
                row("POST /konto/valkommen/{token}", Who.values()).with("token", this::token),
                row("GET /natverk/besok", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/besok.csv", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/besok.xlsx", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/besok/bortfiltrerat.csv", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/besok/{topic}.csv", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("topic", "sidor"),
                row("GET /natverk/besok/{topic}.xlsx", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("topic", "sidor"),
                row("GET /natverk", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/manadsbrev", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /natverk/manadsbrev", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("POST /natverk/manadsbrev/avslut", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/rapport", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/rapport/{year:[0-9]{4}}", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER)
                        .with("year", "2023"),
                row("GET /natverk/mal", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /natverk/mal/kommuner.csv", MEMBER, REVIEWER, EDITOR, OTHER_EDITOR, LEADER),
                row("GET /logga-in", Who.values()),
                row("POST /logga-in", Who.values()));
    }

    /** A handler, who may call it, and examples for its placeholders and parameters. */
    private record Row(String handler, Set<Who> may, Map<String, Supplier<?>> examples) {

        Row with(String name, Supplier<?> example) {
            examples.put(name, example);
            return this;
        }

        Row with(String name, String example) {
            return with(name, () -> example);
        }

        HttpMethod method() {
            return HttpMethod.valueOf(handler.substring(0, handler.indexOf(' ')));
        }

        boolean isOfPage() {
            return examples.values().stream().anyMatch(PageOf.class::isInstance);
        }

        /** The same handler for the page of another organisation. */
        Row of(Supplier<?> page) {
            var others = new HashMap<>(examples);
            others.replaceAll((name, example) -> example instanceof PageOf ? page : example);
            return new Row(handler, may, others);
        }

        String pattern() {
            return handler.substring(handler.indexOf(' ') + 1);
        }

        /** Each example in its placeholder; those without one follow as the query. */
        URI address() {
            var address = UriComponentsBuilder.fromPath(pattern());
            var values = new HashMap<String, Object>();
            examples.forEach((name, example) -> {
                values.put(name, example.get());
                if (!pattern().contains("{" + name + "}")) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.encode().buildAndExpand(values).toUri();
        }
    }

    /** The Swedish page of an organisation: the municipality's own, or one of the region's. */
    private final class PageOf implements Supplier<String> {

        private final String path;

        PageOf(String owner) {
            path = owner.equals(Organisations.REGION) ? "/om-webbplatsen" : "/" + owner;
        }

        @Override
        public String get() {
            return jdbc.sql("select id from page_variant where path = :path and locale = 'sv'")
                    .param("path", path)
                    .query(String.class)
                    .single();
        }
    }

    private static Row row(String handler, Who... may) {
        return new Row(handler, Set.of(may), new HashMap<>());
    }

    private Supplier<?> sql(String example) {
        return () -> jdbc.sql(example).query(String.class).single();
    }

    /** Somebody else's proposal about Kalmar's page. */
    private String proposal() {
        return jdbc.sql("""
                        insert into proposal (variant_id, base_revision_id, proposer_id, title, summary, blocks, comment, state, created_at)
                        select v.id, v.live_revision_id, :proposer, 'Kalmar', '', '[]', 'Bättre så', 'WAITING', now()
                        from page_variant v where v.path = '/kalmar' returning id::text
                        """)
                .param("proposer", people.editorOf("nybro").id())
                .query(String.class)
                .single();
    }

    /** A column of the one place of a campaign, which is made if it is not there. */
    private String place(String column) {
        jdbc.sql("""
                        insert into campaign (name, mark, from_day, to_day) values ('Prov', 'matris', '2026-01-01', '2026-12-31')
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into campaign_source (campaign_id, source, medium)
                        select id, 'prov', 'prov' from campaign where mark = 'matris' on conflict do nothing
                        """).update();
        return jdbc.sql("select %s from campaign_source where source = 'prov' and medium = 'prov'".formatted(column))
                .query(String.class)
                .single();
    }

    private String kalmarsPage() {
        return new PageOf("kalmar").get();
    }

    private String comment() {
        return jdbc.sql("""
                        insert into page_comment (variant_id, author_id, text, created_at)
                        select id, :author, 'Fint', now() from page_variant where path = '/kalmar' returning id::text
                        """)
                .param("author", people.editorOf("nybro").id())
                .query(String.class)
                .single();
    }

    private String reading() {
        return jdbc.sql("""
                        insert into page_reading (variant_id, asked_by, reader_id, message, asked_at)
                        select id, :who, :who, '', now() from page_variant where path = '/kalmar' returning id::text
                        """)
                .param("who", people.editorOf("nybro").id())
                .query(String.class)
                .single();
    }

    private String token() {
        String link = links.issue(people.member().id());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Shelf shelf;

    @Autowired
    Organisations organisations;

    @Autowired
    SetupLinks links;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPrivateHandlerHasARow() {
        Set<String> handlers = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(AccessMatrixTests::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(matrix().stream().map(Row::handler)).containsExactlyInAnyOrderElementsOf(handlers);
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .filter(pattern -> pattern.matches(PRIVATE))
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.values()) : methods)
                        .stream().map(method -> method + " " + pattern));
    }

    @Test
    void everyRowHoldsForEveryone() {
        Map<Who, SignedIn> everyone = everyone();
        var softly = new SoftAssertions();
        for (Row row : matrix()) {
            for (Who who : Who.values()) {
                softly.assertThat(isLetIn(row, everyone.get(who)))
                        .as("%s may %s", who, row.handler())
                        .isEqualTo(row.may().contains(who));
            }
        }
        softly.assertAll();
    }

    /** Thirteen editors at the pages of thirteen organisations, for every handler of a page. */
    @Test
    void everyPageRowHoldsForEveryOrganisation() {
        Map<String, SignedIn> editors = organisations.all().stream()
                .collect(Collectors.toMap(Organisation::slug, o -> people.editorOf(o.slug())));
        List<Row> rows = matrix().stream().filter(Row::isOfPage).toList();
        assertThat(editors).hasSize(13);
        assertThat(rows).isNotEmpty();
        var wrong = new ArrayList<String>(); // soft assertions would cost more than the requests
        for (String owner : editors.keySet()) {
            String page = new PageOf(owner).get();
            for (Row row : rows) {
                editors.forEach((organisation, editor) -> {
                    boolean may = row.may().contains(organisation.equals(owner) ? EDITOR : OTHER_EDITOR);
                    if (isLetIn(row.of(() -> page), editor) != may) {
                        wrong.add("editor of %s, %s of %s".formatted(organisation, row.handler(), owner));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An address of every page that a project leader may see, for tests that look at them all. */
    public List<String> addressesForLeaders() {
        return matrix().stream()
                .filter(row -> row.method() == HttpMethod.GET && row.may().contains(LEADER))
                .map(row -> row.address().toString())
                .toList();
    }

    private Map<Who, SignedIn> everyone() {
        var everyone = new EnumMap<Who, SignedIn>(Who.class);
        everyone.put(MEMBER, people.member());
        everyone.put(REVIEWER, people.reviewer());
        everyone.put(EDITOR, people.editorOf("kalmar"));
        everyone.put(OTHER_EDITOR, people.editorOf("vimmerby"));
        everyone.put(LEADER, people.leader());
        return everyone;
    }

    /** Refused is sent to sign-in or 403. Anything else has passed, a form with faults too; but not a broken example. */
    private boolean isLetIn(Row row, @Nullable SignedIn who) {
        MockHttpServletResponse answer = answer(row, who);
        assertThat(answer.getStatus()).as(row.handler()).isNotIn(400, 404, 405).isLessThan(500);
        boolean sentToSignIn = answer.getStatus() == 302 && "/logga-in".equals(answer.getRedirectedUrl());
        return !sentToSignIn && answer.getStatus() != 403;
    }

    private MockHttpServletResponse answer(Row row, @Nullable SignedIn who) {
        var request = mvc.method(row.method()).uri(row.address()).with(csrf());
        return (who == null ? request : request.with(People.signedIn(who)))
                .exchange()
                .getResponse();
    }
}
