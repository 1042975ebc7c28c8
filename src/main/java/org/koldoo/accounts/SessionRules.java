package org.koldoo.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session may do nothing, and how many there may be.
 *
 * @param cover after this long without a person the screen covers itself and the server answers nothing more
 * @param idle after this long the session ends
 * @param talk the same while somebody is being talked to: an intake, an interview, a question of consent
 * @param longest no session lives longer, whatever is done in it
 * @param each sessions a person may have at once: a phone and a desk
 * @param most sessions of everybody on this node; whoever comes then is asked to come again
 */
@ConfigurationProperties("koldoo.sessions")
record SessionRules(
        @DefaultValue("5m") Duration cover,
        @DefaultValue("15m") Duration idle,
        @DefaultValue("60m") Duration talk,
        @DefaultValue("8h") Duration longest,
        @DefaultValue("2") int each,
        @DefaultValue("600") int most) {}
