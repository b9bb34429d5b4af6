package nu.flyttahit.content;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who change the tree of pages in, one after the other: at one address stands one page. */
@Component
public class TreeLock {

    private final JdbcClient jdbc;

    TreeLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever has it; held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        jdbc.sql("select pg_advisory_xact_lock(816)").query().singleValue();
    }
}
