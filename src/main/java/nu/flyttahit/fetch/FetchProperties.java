package nu.flyttahit.fetch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import nu.flyttahit.site.UnusableSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the site is with sources of open data.
 *
 * @param connect how long a connection may take
 * @param answer how long a source may take until it begins to answer
 * @param total how long one call may take from beginning to end
 * @param largest how large an answer may be, also unpacked
 * @param tries how often a call that failed for the moment is made in all
 * @param pause how long it waits before the second try; twice as long before each further one
 * @param longestPause what a source may ask the site to wait at most, else the call has failed
 */
@ConfigurationProperties("flyttahit.fetch")
@Validated
record FetchProperties(
        @DefaultValue("10s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("90s") Duration total,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("4") @Min(1) @Max(10) int tries,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("60s") Duration longestPause) {

    private static final DataSize MOST = DataSize.ofMegabytes(500); // an answer is held in memory

    FetchProperties {
        check("FLYTTAHIT_FETCH_CONNECT", connect);
        check("FLYTTAHIT_FETCH_ANSWER", answer);
        check("FLYTTAHIT_FETCH_TOTAL", total);
        if (largest.toBytes() <= 0 || largest.compareTo(MOST) > 0) {
            throw new UnusableSettingException(
                    "FLYTTAHIT_FETCH_LARGEST", largest.toString(), "a size up to 500MB, such as 20MB");
        }
    }

    private static void check(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new UnusableSettingException(setting, value.toString(), "a time longer than nothing, such as 30s");
        }
    }
}
