package nu.flyttahit.visit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How visits are recorded.
 *
 * @param mostJournal what the journal may take of the disk while the database does not answer; a request takes 64 bytes
 */
@ConfigurationProperties("flyttahit.visit")
@Validated
record VisitProperties(@DefaultValue("2GB") DataSize mostJournal) {}
