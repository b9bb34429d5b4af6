package nu.flyttahit.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are kept true.
 *
 * @param everyMonths how often a page is reviewed until somebody decides otherwise; 0 is never
 */
@Validated
@ConfigurationProperties("flyttahit.review")
record ReviewProperties(@DefaultValue("6") @Min(0) @Max(60) int everyMonths) {}
