package nu.flyttahit.archive;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a zip may be that is read.
 *
 * @param mostFiles in one archive
 * @param largestUnpacked all its files together, unpacked
 */
@ConfigurationProperties("flyttahit.archive")
@Validated
public record ArchiveProperties(
        @DefaultValue("10000") @Positive int mostFiles,
        @DefaultValue("2GB") DataSize largestUnpacked) {}
