package org.koldoo.base.start;

import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.TravellingClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;

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

    /** To a service, somebody who is half signed in is nobody: {@code isAuthenticated()} asks for the whole sign-in. */
    @Bean
    static MethodSecurityExpressionHandler wholeSignIn() {
        var handler = new DefaultMethodSecurityExpressionHandler();
        handler.setTrustResolver(new AuthenticationTrustResolverImpl() {
            @Override
            public boolean isAuthenticated(@Nullable Authentication authentication) {
                return super.isAuthenticated(authentication)
                        && !(authentication != null
                                && authentication.getPrincipal() instanceof ActorPrincipal person
                                && !person.ready());
            }
        });
        return handler;
    }

    /** Off in tests and commands, so that nothing happens behind their back. */
    @Configuration
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "koldoo.scheduling", matchIfMissing = true)
    static class Schedule {}
}
