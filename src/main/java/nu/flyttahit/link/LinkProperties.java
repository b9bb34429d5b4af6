package nu.flyttahit.link;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the links to other sites.
 *
 * @param check {@code off} never asks another site, as where there is no way out to the internet
 */
@ConfigurationProperties("flyttahit.link")
@Validated
record LinkProperties(
        @DefaultValue("on") @Pattern(regexp = "on|off", message = "FLYTTAHIT_LINK_CHECK must be on or off")
        String check) {

    boolean isOn() {
        return check.equals("on");
    }
}
