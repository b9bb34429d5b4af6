package nu.flyttahit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nu.flyttahit.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class AuditLogTests {

    @Autowired
    AuditLog log;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsWhoDidWhatWithBeforeAndAfter() {
        SignedIn leader = people.leader();
        log.record(leader, "bytte titel", "/kalmar", "Förr", "Nu");
        assertThat(jdbc.sql("select subject, before, after from audit_event where account_id = ?")
                        .param(leader.id())
                        .query()
                        .singleRow())
                .containsEntry("subject", "/kalmar")
                .containsEntry("before", "Förr")
                .containsEntry("after", "Nu");
    }

    @Test
    void refusesToChangeOrForget() {
        log.record(people.leader(), "gjorde", "något", null, null);
        for (String sql :
                new String[] {"delete from audit_event", "update audit_event set what = 'annat'", "truncate audit_event"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("insert only");
        }
    }
}
