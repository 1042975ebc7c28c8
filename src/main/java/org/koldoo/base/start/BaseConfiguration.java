package org.koldoo.base.start;

import java.time.Clock;
import java.time.ZoneId;
import org.koldoo.base.TravellingClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

@Configuration
@EnableMethodSecurity
class BaseConfiguration {

    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

    /** The only source of time; the country has one zone. */
    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.system(BISHKEK);
    }

    /** In the demonstration the past weeks are told first, then time goes on as everywhere. */
    @Bean
    @Profile("demo")
    TravellingClock demonstrationClock() {
        return new TravellingClock(Clock.system(BISHKEK));
    }

    /** Off in tests and commands, so that nothing happens behind their back. */
    @Configuration
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "koldoo.scheduling", matchIfMissing = true)
    static class Schedule {}
}
