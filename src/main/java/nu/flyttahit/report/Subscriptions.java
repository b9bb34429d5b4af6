package nu.flyttahit.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.site.Checksum;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has asked for the mail, and whose has been sent. */
@Component
class Subscriptions {

    /** So long a link to say stop works. */
    private static final int MONTHS_KEPT = 13;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(long account) {
        return jdbc.sql("select exists (select from report_subscription where account_id = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Asked twice is asked once. */
    void start(long account) {
        jdbc.sql("insert into report_subscription (account_id, since) values (:account, :now) on conflict do nothing")
                .param("account", account)
                .param("now", now())
                .update();
    }

    void end(long account) {
        jdbc.sql("delete from report_subscription where account_id = ?")
                .param(account)
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from report_subscription")
                .query(Integer.class)
                .single();
    }

    @Nullable
    YearMonth lastSent() {
        return jdbc.sql("select to_char(max(month), 'YYYY-MM') from report_mail")
                .query(String.class)
                .optional()
                .map(YearMonth::parse)
                .orElse(null);
    }

    /** Accounts that asked before the first mails of the month went out and have not got theirs. */
    List<Long> waiting(YearMonth month) {
        return jdbc.sql("""
                        select account_id from report_subscription s
                        where since < :until and not exists (
                            select from report_mail m where m.account_id = s.account_id and m.month = :month)
                        order by account_id
                        """)
                .param(
                        "until",
                        month.plusMonths(1)
                                .atDay(ReportMail.FIRST_DAY)
                                .atStartOfDay(Sweden.ZONE)
                                .toOffsetDateTime())
                .param("month", month.atDay(1))
                .query(Long.class)
                .list();
    }

    /** A token to say stop with, for the one who notes this mail first; empty for any other. */
    Optional<String> note(long account, YearMonth month) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        int noted = jdbc.sql("""
                        insert into report_mail (account_id, month, token_hash, sent_at)
                        select account_id, :month, :hash, :now from report_subscription where account_id = :account
                        on conflict (account_id, month) do nothing
                        """)
                .param("account", account)
                .param("month", month.atDay(1))
                .param("hash", Checksum.of(token))
                .param("now", now())
                .update();
        return noted == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Whose mail the token stood in. */
    Optional<Long> byToken(String token) {
        return jdbc.sql("select account_id from report_mail where token_hash = ?")
                .param(Checksum.of(token))
                .query(Long.class)
                .optional();
    }

    /** What is past its use, and what closed accounts had asked for. */
    @Transactional
    public void forget() {
        jdbc.sql("""
                        delete from report_subscription s using account a
                        where a.id = s.account_id and a.closed_at is not null
                        """).update();
        jdbc.sql("delete from report_mail where month < ?")
                .param(YearMonth.from(Sweden.today(clock))
                        .minusMonths(MONTHS_KEPT)
                        .atDay(1))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
