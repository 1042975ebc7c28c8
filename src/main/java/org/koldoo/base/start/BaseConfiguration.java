package org.koldoo.base.start;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

@Configuration
@EnableMethodSecurity
class BaseConfiguration {

    /** The only source of time; the country has one zone. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bishkek"));
    }

    /** Off in tests and commands, so that nothing happens behind their back. */
    @Configuration
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "koldoo.scheduling", matchIfMissing = true)
    static class Schedule {}
}
