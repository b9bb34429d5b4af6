package nu.flyttahit.recount;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long figures can be counted anew.
 *
 * @param keepMonths how long the raw rows of visits are kept; what is promised to visitors is 25 at most
 */
@ConfigurationProperties("flyttahit.recount")
@Validated
record RecountProperties(
        @DefaultValue("25") @Min(1) @Max(25) int keepMonths) {}
