package nu.flyttahit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole site on a real PostgreSQL, one context for all tests, also reachable over HTTP for browsers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "flyttahit.data-dir=target/site-${random.uuid}",
            "flyttahit.link.check=off",
            "flyttahit.scb.url=off",
            "flyttahit.kolada.url=off"
        })
@AutoConfigureMockMvc
@Import(TestDatabase.class)
public @interface SiteTest {}
